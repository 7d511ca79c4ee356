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
        b'.' => c.to_lowercase().next().unwrap_or(c),
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
        _ => c.to_lowercase().next().unwrap_or(c),
    })
}

/// The text without case and marks.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
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
    fn composed_and_combining_forms_fold_alike() {
        for text in ["Việt Nam", "Hà Nội", "Đồng Nai", "Trần Thanh Mẫn"] {
            assert_eq!(fold(text), fold(&text.nfd().collect::<String>()));
        }
    }
}
