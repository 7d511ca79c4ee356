//! Goldens over whole sentences.

use super::{FigureMention, FigureReader};
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::extract::time::TimeReader;
use crate::model::Day;

/// What is found in `text`, published on 6 February 2026: words, value, unit,
/// what it counts, role and hedge.
pub fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text), expected, "{text}");
}

pub fn found(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin();
    let published = Day::parse("2026-02-06").unwrap();
    let doc = Cutter::new(&lexicon).unwrap().cut(text, published, "");
    let times = TimeReader::new(&lexicon).unwrap().read(&doc);
    let figures = FigureReader::new(&lexicon).unwrap().read(&doc, &times);
    let line = |f: &FigureMention| {
        let when = f.when.map_or(String::new(), |w| format!(" {}..{}", w.from(), w.to()));
        let words = f.span.of(text);
        format!("{words} | {} {} | {} | {:?} {:?}{when}", f.value, f.unit, f.of, f.role, f.hedge)
    };
    figures.iter().map(line).collect()
}

#[test]
fn money_with_what_it_counts_and_its_goal() {
    check(
        "Two-way trade reached a record high of US$9.5 billion in 2025, up 12.5 per cent, on the way to the target of $15 billion.",
        &[
            "US$9.5 billion | 9500000000 USD | Two-way trade | Level Exact 2025-01-01..2025-12-31",
            "12.5 per cent | 12.5 % | Two-way trade | Change Exact 2025-01-01..2025-12-31",
            "$15 billion | 15000000000 USD | Two-way trade | Goal Exact",
        ],
    );
}

#[test]
fn a_change_behind_a_comma_is_of_the_amount_before_and_not_of_the_opening_clause() {
    check(
        "Farming was the year's surprise, with rice exports reaching $9.5 billion, up 12.5 per cent, a step toward the target of $15 billion.",
        &[
            "$9.5 billion | 9500000000 USD | rice exports | Level Exact",
            "12.5 per cent | 12.5 % | rice exports | Change Exact",
            "$15 billion | 15000000000 USD | rice exports | Goal Exact",
        ],
    );
}

#[test]
fn an_amount_of_a_period_is_of_all_of_it() {
    check(
        "He moved $214 million between 2021 and 2024. He lent $5 million from 2019 to 2020.",
        &[
            "$214 million | 214000000 USD |  | Level Exact 2021-01-01..2024-12-31",
            "$5 million | 5000000 USD | loan | Level Exact 2019-01-01..2020-12-31",
        ],
    );
}

#[test]
fn a_year_on_year_rise_is_of_what_rose() {
    check(
        "Two-way trade hit $46 billion in 2024, a year-on-year rise of 2.9 per cent.",
        &[
            "$46 billion | 46000000000 USD | Two-way trade | Level Exact 2024-01-01..2024-12-31",
            "2.9 per cent | 2.9 % | Two-way trade | Change Exact 2024-01-01..2024-12-31",
        ],
    );
}

#[test]
fn money_by_sign_code_and_name() {
    check(
        "It cost US$5m, EUR 20 million, Rs 5 crore, £3bn, 20 million dong and 200 riel.",
        &[
            "US$5m | 5000000 USD | cost | Level Exact",
            "EUR 20 million | 20000000 EUR |  | Level Exact",
            "Rs 5 crore | 50000000 INR |  | Level Exact",
            "£3bn | 3000000000 GBP |  | Level Exact",
            "20 million dong | 20000000 VND |  | Level Exact",
            "200 riel | 200 KHR |  | Level Exact",
        ],
    );
    check(
        "They gave five Australian dollars, 50 cents and HK$2.",
        &[
            "five Australian dollars | 5 AUD |  | Level Exact",
            "50 cents | 0.5 USD |  | Level Exact",
            "HK$2 | 2 HKD |  | Level Exact",
        ],
    );
}

#[test]
fn ranges_keep_their_lower_end() {
    check(
        "They need between $12 million and $20 million, or $4–6 billion, or 15-20%.",
        &[
            "between $12 million and $20 million | 12000000 USD |  | Level AtLeast",
            "$4–6 billion | 4000000000 USD |  | Level AtLeast",
            "15-20% | 15 % |  | Level AtLeast",
        ],
    );
    check(
        "It takes 20 to 30 million dong, or between 5 and 30 cents; 7 to 9 million families.",
        &[
            "20 to 30 million dong | 20000000 VND |  | Level AtLeast",
            "between 5 and 30 cents | 0.05 USD |  | Level AtLeast",
            "7 to 9 million | 7000000 families | families | Level AtLeast",
        ],
    );
    check(
        "Imports grew from $61.9 billion to $63.9 billion.",
        &[
            "$61.9 billion | 61900000000 USD | Imports | Level Exact",
            "$63.9 billion | 63900000000 USD | Imports | Level Exact",
        ],
    );
}

#[test]
fn shares_changes_and_goals() {
    check(
        "The remaining 16 per cent of the land border is open.",
        &["16 per cent | 16 % | land border | Share Exact"],
    );
    check("Exports fell by nearly 8%.", &["nearly 8% | -8 % | Exports | Change Under"]);
    check("Exports fell to 8%.", &["8% | 8 % | Exports | Level Exact"]);
    check(
        "Both sides strive to raise bilateral trade to US$20 billion by 2030.",
        &["US$20 billion | 20000000000 USD | bilateral trade | Goal Exact 2030-01-01..2030-12-31"],
    );
}

#[test]
fn codes_and_digits_in_one_word() {
    check(
        "It cost VNĐ2.3 trillion and RM500 at COP30.",
        &[
            "VNĐ2.3 trillion | 2300000000000 VND | cost | Level Exact",
            "RM500 | 500 MYR |  | Level Exact",
        ],
    );
}

#[test]
fn growth_that_is_aimed_for_is_a_goal() {
    check(
        "The country aims for GDP growth of at least 8 per cent.",
        &["at least 8 per cent | 8 % | GDP growth | Goal AtLeast"],
    );
    check(
        "Unemployment fell 0.2 percentage points to 2.2 per cent.",
        &[
            "0.2 percentage points | -0.2 percentage points | Unemployment | Change Exact",
            "2.2 per cent | 2.2 % | Unemployment | Level Exact",
        ],
    );
    check(
        "It runs 215 projects in Laos worth a combined US$2.9 billion.",
        &[
            "215 | 215 projects | projects | Level Exact",
            "US$2.9 billion | 2900000000 USD | projects | Level Exact",
        ],
    );
}

#[test]
fn counts_with_what_they_count() {
    check(
        "The school has 6,000 students, three dormitories and over 1.2 million books.",
        &[
            "6,000 | 6000 students | students | Level Exact",
            "three | 3 dormitories | dormitories | Level Exact",
            "over 1.2 million | 1200000 books | books | Level Over",
        ],
    );
    check(
        "Foreign visitor arrivals have grown steadily, approximating 690,000.",
        &["690,000 | 690000 Foreign visitor arrivals | Foreign visitor arrivals | Level About"],
    );
    check("Job cuts of 10,000 followed.", &["10,000 | 10000 Job cuts | Job cuts | Level Exact"]);
    check("It sent two hundred gifts.", &["two hundred | 200 gifts | gifts | Level Exact"]);
}

#[test]
fn numbers_that_count_nothing() {
    check("The two sides met in 2025 on 6 February at 10 a.m. for three days.", &[]);
    check("Article 5, Phase 2 and the 14th Congress; A-320, 3-2, 24/7.", &[]);
    check("Ann Lee, 45, aged well. Call +855 23 456 789.", &[]);
    check("1. First point", &[]);
    check("A 12-year-old and one of them, four times faster.", &[]);
}

#[test]
fn a_figure_takes_the_time_it_is_not_compared_with() {
    check(
        "Turnover reached US$9 billion in 2025, 11 per cent more than in 2024.",
        &[
            "US$9 billion | 9000000000 USD | Turnover | Level Exact 2025-01-01..2025-12-31",
            "11 per cent | 11 % | Turnover | Change Exact 2025-01-01..2025-12-31",
        ],
    );
}

#[test]
fn any_text_gives_figures_in_order_within_it() {
    let pieces = [
        "$", "US", "5", "11.33", "billion", "%", "per", "cent", "–", "to", "between", "and", "two",
        "hundred", "people", "of", "the", "rose", "by", "target", "€", "m", "5m", "1,2,3", "½",
        "a", "dollars", "2025", "since", ".", ",", "(", ")", "'s", "é", "\n\n", "US$", "Rs",
        "each", "up",
    ];
    let lexicon = Lexicon::builtin();
    let (cutter, times) = (Cutter::new(&lexicon).unwrap(), TimeReader::new(&lexicon).unwrap());
    let reader = FigureReader::new(&lexicon).unwrap();
    // A linear congruential generator: the same texts on every machine.
    let mut state = 11u64;
    for _ in 0..1000 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
            text.push_str(if state & 0x10_0000 == 0 { " " } else { "" });
        }
        let doc = cutter.cut(&text, Day::MIN, "");
        let times = times.read(&doc);
        let mut at = 0;
        for figure in reader.read(&doc, &times) {
            assert!(figure.span.start >= at && !figure.span.is_empty(), "{text}");
            assert!(text.get(figure.span.range()).is_some() && figure.value.is_finite(), "{text}");
            assert!(!times.iter().any(|t| t.span.overlaps(figure.span)), "{text}");
            at = figure.span.end;
        }
    }
}

#[test]
fn counts_say_what_befell_them() {
    check(
        "At least seven people have been killed and five others are missing.",
        &[
            "At least seven | 7 people | deaths | Level AtLeast",
            "five | 5 people | people missing | Level Exact",
        ],
    );
    check(
        "The storm destroyed 640 houses and the death toll rose to nine; 38 were still missing.",
        &[
            "640 | 640 houses | houses destroyed | Level Exact",
            "nine | 9 people | deaths | Level Exact",
            "38 | 38 people | people missing | Level Exact",
        ],
    );
    check(
        "About 12,000 residents of the district were evacuated and four were arrested.",
        &[
            "About 12,000 | 12000 residents | residents evacuated | Level About",
            "four | 4 people | people arrested | Level Exact",
        ],
    );
}

#[test]
fn money_says_what_is_done_with_it() {
    check(
        "Norland pledged 200 billion dong (US$8 million) in emergency aid and promised $2 million.",
        &[
            "200 billion dong | 200000000000 VND | emergency aid | Level Exact",
            "US$8 million | 8000000 USD | emergency aid | Level Exact",
            "$2 million | 2000000 USD | pledge | Level Exact",
        ],
    );
    check(
        "Acme will invest RM25 billion; exports to the bloc, worth RM119 billion, fell.",
        &[
            "RM25 billion | 25000000000 MYR | investment | Level Exact",
            "RM119 billion | 119000000000 MYR | exports | Level Exact",
        ],
    );
    check(
        "It cut its planned spending in Oslo from $25 billion to $18 billion.",
        &[
            "$25 billion | 25000000000 USD | planned spending | Level Exact",
            "$18 billion | 18000000000 USD | planned spending | Level Exact",
        ],
    );
}

#[test]
fn others_are_of_what_was_counted_before() {
    check(
        "The port signed three haulage deals with the coast and six others with the valley.",
        &[
            "three | 3 haulage deals | haulage deals | Level Exact",
            "six | 6 haulage deals | haulage deals | Level Exact",
        ],
    );
    check("Six others were named.", &["Six | 6 others | others | Level Exact"]);
}

#[test]
fn fractions_volumes_and_cedis() {
    check(
        "Nearly two-thirds of voters backed the plan.",
        &["Nearly two-thirds | 66.7 % | voters | Share Under"],
    );
    check("It needs a two-thirds majority of members.", &[]);
    check("It took three-quarters of an hour.", &[]);
    check(
        "The dam holds 3 million m³ of water.",
        &["3 million m³ | 3000000 cubic metres | water | Level Exact"],
    );
    check("The firm paid GH¢5 million.", &["GH¢5 million | 5000000 GHS | payment | Level Exact"]);
}
