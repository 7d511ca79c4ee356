//! Forms in which amounts are written, one a line: words, value, unit, hedge.

use super::FigureReader;
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::extract::time::TimeReader;
use crate::model::Day;

/// The first figure of `They need … .`, as `words | value unit hedge`.
fn check(rows: &[(&str, &str)]) {
    let lexicon = Lexicon::builtin();
    let (cutter, times) = (Cutter::new(&lexicon).unwrap(), TimeReader::new(&lexicon).unwrap());
    let reader = FigureReader::new(&lexicon).unwrap();
    let read = |words: &str| {
        let text = format!("They need {words}.");
        let doc = cutter.cut(&text, Day::MIN, "");
        let found = reader.read(&doc, &times.read(&doc));
        found.first().map_or("-".to_owned(), |f| {
            format!("{} | {} {} {:?}", f.span.of(&text), f.value, f.unit, f.hedge)
        })
    };
    let found: Vec<(&str, String)> = rows.iter().map(|(words, _)| (*words, read(words))).collect();
    let expected: Vec<(&str, String)> =
        rows.iter().map(|(words, found)| (*words, (*found).to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn numbers_in_words() {
    check(&[
        ("two hundred and five boats", "two hundred and five | 205 boats Exact"),
        ("a dozen boats", "a dozen | 12 boats Exact"),
        ("three dozen boats", "three dozen | 36 boats Exact"),
        ("half a million boats", "half a million | 500000 boats Exact"),
        ("a hundred boats", "a hundred | 100 boats Exact"),
        ("twenty-six boats", "twenty-six | 26 boats Exact"),
        ("two and a half million people", "two and a half million | 2500000 people Exact"),
        ("fifteen thousand families", "fifteen thousand | 15000 families Exact"),
        ("one hundred thousand trees", "one hundred thousand | 100000 trees Exact"),
    ]);
}

#[test]
fn numbers_in_digits() {
    check(&[
        ("690,000 visitors", "690,000 | 690000 visitors Exact"),
        ("1.2 million books", "1.2 million | 1200000 books Exact"),
        ("20 lakh houses", "20 lakh | 2000000 houses Exact"),
        ("3 crore people", "3 crore | 30000000 people Exact"),
        ("1,00,000 people", "1,00,000 | 100000 people Exact"),
        ("15bn barrels", "15bn | 15000000000 barrels Exact"),
        ("169 of 175 seats", "169 | 169 seats Exact"),
    ]);
}

#[test]
fn ranges_and_hedges() {
    check(&[
        ("5-7 per cent", "5-7 per cent | 5 % AtLeast"),
        ("5 to 7 per cent", "5 to 7 per cent | 5 % AtLeast"),
        ("between 10 and 12 million people", "between 10 and 12 million | 10000000 people AtLeast"),
        ("200-250 seats", "200-250 | 200 seats AtLeast"),
        ("over 300 boats", "over 300 | 300 boats Over"),
        ("more than 300 boats", "more than 300 | 300 boats Over"),
        ("food and handed over 300 boats", "300 | 300 boats Exact"),
        ("nearly 300 boats", "nearly 300 | 300 boats Under"),
        ("some 300 boats", "some 300 | 300 boats About"),
        ("about 300 boats", "about 300 | 300 boats About"),
        ("at least 300 boats", "at least 300 | 300 boats AtLeast"),
        ("up to 300 boats", "up to 300 | 300 boats AtMost"),
        ("no more than 300 boats", "no more than 300 | 300 boats AtMost"),
        ("as many as 300 boats", "as many as 300 | 300 boats AtMost"),
        ("an estimated 300 boats", "an estimated 300 | 300 boats About"),
        ("fewer than 300 boats", "fewer than 300 | 300 boats Under"),
    ]);
}

#[test]
fn money_by_sign_code_and_name() {
    check(&[
        ("₫500,000", "₫500,000 | 500000 VND Exact"),
        ("500,000₫", "500,000₫ | 500000 VND Exact"),
        ("VND500,000", "VND500,000 | 500000 VND Exact"),
        ("VNĐ2.3 trillion", "VNĐ2.3 trillion | 2300000000000 VND Exact"),
        ("20 billion đồng", "20 billion đồng | 20000000000 VND Exact"),
        ("4,000 riel", "4,000 riel | 4000 KHR Exact"),
        ("20 million kip", "20 million kip | 20000000 LAK Exact"),
        ("85 million baht", "85 million baht | 85000000 THB Exact"),
        ("RM1.3 billion", "RM1.3 billion | 1300000000 MYR Exact"),
        ("30 million ringgit", "30 million ringgit | 30000000 MYR Exact"),
        ("Rp 12 billion", "Rp 12 billion | 12000000000 IDR Exact"),
        ("50 million rupiah", "50 million rupiah | 50000000 IDR Exact"),
        ("5 billion yuan", "5 billion yuan | 5000000000 CNY Exact"),
        ("S$40 million", "S$40 million | 40000000 SGD Exact"),
        ("600 million pesos", "600 million pesos | 600000000 PHP Exact"),
        ("€258.7 billion", "€258.7 billion | 258700000000 EUR Exact"),
        ("EUR 20 million", "EUR 20 million | 20000000 EUR Exact"),
        ("£3bn", "£3bn | 3000000000 GBP Exact"),
        ("five Australian dollars", "five Australian dollars | 5 AUD Exact"),
        ("$12–20 million", "$12–20 million | 12000000 USD AtLeast"),
        ("50 US cents", "50 US cents | 0.5 USD Exact"),
    ]);
}

#[test]
fn shares_and_measures() {
    check(&[
        ("11.7 per cent", "11.7 per cent | 11.7 % Exact"),
        ("5%", "5% | 5 % Exact"),
        ("two percentage points", "two percentage points | 2 percentage points Exact"),
        ("25 basis points", "25 basis points | 25 basis points Exact"),
        ("300mm of rain", "300mm | 300 mm Exact"),
        ("1,085mm of rain", "1,085mm | 1085 mm Exact"),
        ("35°C", "35°C | 35 °C Exact"),
        ("35 degrees Celsius", "35 degrees Celsius | 35 °C Exact"),
        ("40 hectares", "40 | 40 hectares Exact"),
        ("12 square kilometres", "12 | 12 square kilometres Exact"),
        ("80,000 tonnes of rice", "80,000 | 80000 tonnes Exact"),
        ("2.5 metres", "2.5 | 2.5 metres Exact"),
    ]);
}
