//! Words compared by their letters alone: `to lam` is `Tô Lâm`, `dang` is `Đặng`.

/// One character a code point from U+00C0 to U+024F: its base letter in small
/// Latin, or `.` where it has none. From Unicode's canonical decompositions,
/// and the letters with a stroke (đ, ø, ł …), which do not decompose.
const LATIN: &[u8] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy.saaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
     aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
     .llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
     b........d......................oo.............uu...............\
     .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
     aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
     .............r..";

/// The same from U+1E00 to U+1EFF, where Vietnamese lives.
const LATIN_ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
     mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
     wwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
     eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// The character without case and marks; `None` for a combining mark, which
/// is dropped. Scripts other than Latin keep their marks: there they are letters.
pub fn fold_char(c: char) -> Option<char> {
    let base = |table: &[u8], from: u32| match table[(c as u32 - from) as usize] {
        b'.' => lower(c),
        letter => letter as char,
    };
    Some(match c {
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{24f}' => base(LATIN, 0xc0),
        '\u{1e00}'..='\u{1eff}' => base(LATIN_ADDITIONAL, 0x1e00),
        '\u{300}'..='\u{36f}' => return None,
        '’' | '‘' | 'ʼ' => '\'',
        '–' | '—' | '‑' | '‐' => '-',
        '\u{a0}' => ' ',
        _ => lower(c),
    })
}

/// The small letter of a large one, in the scripts of today that have both
/// (Unicode's simple case mapping). The standard library knows all of them, by
/// a table of 12 kB that readers would load.
fn lower(c: char) -> char {
    let code = c as u32;
    let is_even = code.is_multiple_of(2);
    let small = match code {
        // Latin, Greek, Cyrillic, Armenian, fullwidth Latin.
        0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 if is_even => code + 1,
        0x139..=0x148 if !is_even => code + 1,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab => code + 32,
        0x400..=0x40f => code + 80,
        0x410..=0x42f => code + 32,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f if is_even => code + 1,
        0x531..=0x556 => code + 48,
        0xff21..=0xff3a => code + 32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The text without case and marks.
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    fold_into(text, &mut out);
    out
}

/// The same, behind what is there.
pub fn fold_into(text: &str, out: &mut String) {
    out.reserve(text.len());
    let mut rest = text;
    // Most of a text is plain, and folded as a whole.
    while !rest.is_empty() {
        let n_plain = rest.bytes().take_while(u8::is_ascii).count();
        let (plain, other) = rest.split_at(n_plain);
        let start = out.len();
        out.push_str(plain);
        out[start..].make_ascii_lowercase();
        let mut others = other.chars();
        rest = match others.next() {
            Some(c) => {
                out.extend(fold_char(c));
                others.as_str()
            }
            None => "",
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn ok_names_of_the_region() {
        for (text, folded) in [
            ("Tô Lâm", "to lam"),
            ("Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh"),
            ("Nguyễn Minh Vũ", "nguyen minh vu"),
            ("PHÚ QUỐC", "phu quoc"),
            ("To\u{302} La\u{302}m", "to lam"),
            ("ភ្នំពេញ", "ភ្នំពេញ"),
            ("People’s", "people's"),
            ("Łódź, Ørsted", "lodz, orsted"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn the_tables_are_unicodes_decompositions() {
        for c in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let base = c.nfd().next().unwrap();
            if base.is_ascii_alphabetic() {
                assert_eq!(fold_char(c), Some(base.to_ascii_lowercase()), "{c}");
            }
        }
    }

    #[test]
    fn small_letters_are_unicodes() {
        let of_today = ['\u{c0}'..='\u{177}', '\u{370}'..='\u{3ff}', '\u{400}'..='\u{58f}'];
        // Turkish dotted I; Greek and Cyrillic letters of older books.
        let rare = ['\u{130}', '\u{3cf}', '\u{3f4}', '\u{3f7}', '\u{3f9}', '\u{3fa}'];
        for c in of_today.into_iter().flatten().chain('\u{ff00}'..='\u{ff5f}') {
            let is_rare = rare.contains(&c) || ('\u{3d8}'..='\u{3ef}').contains(&c);
            let is_archaic = ('\u{370}'..='\u{37f}').contains(&c)
                || ('\u{3fd}'..='\u{3ff}').contains(&c)
                || ('\u{4c0}'..='\u{4cf}').contains(&c);
            if !is_rare && !is_archaic {
                assert_eq!(
                    lower(c).to_string(),
                    c.to_lowercase().to_string(),
                    "{c} {:x}",
                    c as u32
                );
            }
        }
    }

    #[test]
    fn composed_and_combining_forms_fold_alike() {
        for text in ["Việt Nam", "Hà Nội", "Đồng Nai", "Trần Thanh Mẫn"] {
            assert_eq!(fold(text), fold(&text.nfd().collect::<String>()));
        }
    }
}
