//! What [`intl`](super::intl) does in a browser, for pages that are drawn
//! before one has them: the same answers for the shapes, languages and
//! currencies that the widget asks for, after Unicode CLDR 47 (`main/en-GB`,
//! `main/en`, `main/vi`). A language with a calendar of its own asks for nothing.

use crate::model::Day;
use serde::Deserialize;

/// One of the known locales.
#[derive(Clone, Copy, PartialEq)]
enum Locale {
    British,
    American,
    Vietnamese,
}

/// The languages to ask for, best first; the first known one is taken.
pub struct Locales(Locale);

impl Locales {
    /// `tag` if it is known, then `base`, then British English.
    pub fn new(tag: &str, base: &str) -> Locales {
        let known = [tag, base].into_iter().find_map(|tag| {
            let tag = tag.to_ascii_lowercase();
            match tag.split('-').next() {
                Some("vi") => Some(Locale::Vietnamese),
                Some("en") if tag == "en" || tag.starts_with("en-us") => Some(Locale::American),
                Some("en") => Some(Locale::British),
                _ => None,
            }
        });
        Locales(known.unwrap_or(Locale::British))
    }

    /// `options` is the JSON of `Intl.DateTimeFormat`'s.
    pub fn dates(&self, options: &str) -> Option<DateTimeFormat> {
        Some(DateTimeFormat { locale: self.0, shape: serde_json::from_str(options).ok()? })
    }

    /// `options` is the JSON of `Intl.NumberFormat`'s.
    pub fn numbers(&self, options: &str) -> Option<NumberFormat> {
        Some(NumberFormat { locale: self.0, style: serde_json::from_str(options).ok()? })
    }

    /// What a language is called, by its tag.
    pub fn language(&self, tag: &str) -> Option<String> {
        let name = match (self.0, tag.split('-').next()?) {
            (Locale::Vietnamese, "en") => "Tiếng Anh",
            (Locale::Vietnamese, "vi") => "Tiếng Việt",
            (_, "en") => "English",
            (_, "vi") => "Vietnamese",
            _ => return None,
        };
        Some(name.to_owned())
    }

    pub fn plurals(&self) -> Option<PluralRules> {
        Some(PluralRules(self.0))
    }
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Length {
    Numeric,
    Short,
    Long,
}

/// The members of the options that say what is written.
#[derive(Deserialize)]
struct DateShape {
    day: Option<Length>,
    month: Option<Length>,
    year: Option<Length>,
    weekday: Option<Length>,
}

pub struct DateTimeFormat {
    locale: Locale,
    shape: DateShape,
}

impl DateTimeFormat {
    /// Milliseconds since 1970-01-01 UTC.
    pub fn one(&self, ms: f64) -> Option<String> {
        let day = day_of(ms)?;
        if let Some(length) = self.shape.weekday {
            return self.weekday(day, length);
        }
        Some(self.date(day, true))
    }

    /// Parts that both ends share are said once.
    pub fn range(&self, from: f64, to: f64) -> Option<String> {
        let (from, to) = (day_of(from)?, day_of(to)?);
        let last = self.one(ms_of(to))?;
        if last == self.one(ms_of(from))? {
            return Some(last);
        }
        let ((y1, m1, d1), (y2, m2, d2)) = (from.ymd(), to.ymd());
        let dash = " – ";
        let first = if y1 != y2 || self.shape.month.is_none() {
            self.date(from, true)
        } else if m1 == m2 && self.locale == Locale::American {
            let end = [&d2.to_string(), ", ", &y2.to_string()].concat();
            return Some([&self.date(from, false), dash, &end].concat());
        } else if m1 == m2 {
            d1.to_string()
        } else {
            self.date(from, false)
        };
        Some([&first, dash, &last].concat())
    }

    fn weekday(&self, day: Day, length: Length) -> Option<String> {
        let names = match (self.locale, length) {
            (Locale::Vietnamese, Length::Long) => VIETNAMESE_DAYS,
            (Locale::Vietnamese, _) => VIETNAMESE_SHORT_DAYS,
            _ => ENGLISH_DAYS,
        };
        let name = *names.get(day.weekday() as usize)?;
        let is_cut = length == Length::Short && self.locale != Locale::Vietnamese;
        Some(if is_cut { name.chars().take(3).collect() } else { name.to_owned() })
    }

    /// What of day, month and year the shape has; without the year where another date ends
    /// with it.
    fn date(&self, date: Day, with_year: bool) -> String {
        let (year, month, day) = date.ymd();
        let day = self.shape.day.map(|_| day.to_string());
        let year = self.shape.year.filter(|_| with_year).map(|_| year.to_string());
        let length = self.shape.month;
        let month = length.map(|length| self.month(month as usize, length));
        let year_mark = match (self.locale, &day, length) {
            (Locale::American, Some(_), Some(_)) | (Locale::Vietnamese, Some(_), Some(_)) => ", ",
            (Locale::Vietnamese, None, Some(Length::Long)) => " năm ",
            _ => " ",
        };
        let day_month = match (day, month) {
            (Some(day), Some(month)) if self.locale == Locale::American => [month, day].join(" "),
            (day, month) => day.into_iter().chain(month).collect::<Vec<_>>().join(" "),
        };
        match year {
            Some(year) if day_month.is_empty() => year,
            Some(year) => [&day_month, year_mark, &year].concat(),
            None => day_month,
        }
    }

    /// `month` from 1.
    fn month(&self, month: usize, length: Length) -> String {
        if self.locale == Locale::Vietnamese {
            let word = if length == Length::Long { "tháng " } else { "thg " };
            return [word, &month.to_string()].concat();
        }
        let name = ENGLISH_MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or("");
        match (length, name) {
            (Length::Short, "September") if self.locale == Locale::British => "Sept".to_owned(),
            (Length::Short, _) => name.chars().take(3).collect(),
            _ => name.to_owned(),
        }
    }
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// From Monday.
const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const VIETNAMESE_DAYS: [&str; 7] =
    ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
const VIETNAMESE_SHORT_DAYS: [&str; 7] =
    ["Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "CN"];

const MS_PER_DAY: f64 = 86_400_000.0;

fn day_of(ms: f64) -> Option<Day> {
    Day::from_number((ms / MS_PER_DAY) as i32)
}

fn ms_of(day: Day) -> f64 {
    f64::from(day.number()) * MS_PER_DAY
}

/// `style` and `currency` of the options; all others are the widget's own:
/// two decimals at most, none that are needed.
#[derive(Deserialize)]
struct NumberStyle {
    style: Option<String>,
    currency: Option<String>,
}

pub struct NumberFormat {
    locale: Locale,
    style: NumberStyle,
}

impl NumberFormat {
    pub fn text(&self, value: f64) -> Option<String> {
        let is_percent = self.style.style.as_deref() == Some("percent");
        let size = if is_percent { value.abs() * 100.0 } else { value.abs() };
        let minus = if value < 0.0 { "-" } else { "" };
        let number = match self.locale {
            Locale::Vietnamese => grouped(size, ".", ","),
            _ => grouped(size, ",", "."),
        };
        let Some(code) = &self.style.currency else {
            return Some([minus, &number, if is_percent { "%" } else { "" }].concat());
        };
        let symbol = self.symbol(code);
        let is_word = symbol.chars().all(|c| c.is_ascii_alphabetic());
        Some(match self.locale {
            Locale::Vietnamese => [minus, &number, "\u{a0}", symbol].concat(),
            _ => [minus, symbol, if is_word { "\u{a0}" } else { "" }, &number].concat(),
        })
    }

    fn symbol<'a>(&self, code: &'a str) -> &'a str {
        let row = SYMBOLS.iter().find(|row| row.0 == code);
        row.map_or(code, |(_, british, american, vietnamese)| match self.locale {
            Locale::British => british,
            Locale::American => american,
            Locale::Vietnamese => vietnamese,
        })
    }
}

/// Currencies whose symbol is not their ISO 4217 code, in the order of [`Locale`].
const SYMBOLS: [(&str, &str, &str, &str); 22] = [
    ("USD", "US$", "$", "US$"),
    ("EUR", "€", "€", "€"),
    ("GBP", "£", "£", "£"),
    ("JPY", "JP¥", "¥", "¥"),
    ("CNY", "CN¥", "CN¥", "CN¥"),
    ("INR", "₹", "₹", "₹"),
    ("KRW", "₩", "₩", "₩"),
    ("VND", "₫", "₫", "₫"),
    ("THB", "THB", "THB", "฿"),
    ("AUD", "A$", "A$", "AU$"),
    ("CAD", "CA$", "CA$", "CA$"),
    ("NZD", "NZ$", "NZ$", "NZ$"),
    ("HKD", "HK$", "HK$", "HK$"),
    ("TWD", "NT$", "NT$", "NT$"),
    ("PHP", "₱", "₱", "PHP"),
    ("BRL", "R$", "R$", "R$"),
    ("MXN", "MX$", "MX$", "MX$"),
    ("ILS", "₪", "₪", "₪"),
    ("XAF", "FCFA", "FCFA", "FCFA"),
    ("XCD", "EC$", "EC$", "EC$"),
    ("XOF", "F\u{202f}CFA", "F\u{202f}CFA", "F\u{202f}CFA"),
    ("XPF", "CFPF", "CFPF", "CFPF"),
];

/// Rounds the shortest decimal that means the number, as ECMA-402 has it: 1.005 is 1.01.
fn to_hundredths(size: f64) -> String {
    let text = size.to_string();
    let Some((whole, decimals)) = text.split_once('.') else { return text };
    let Some((kept, rest)) = decimals.split_at_checked(2) else { return text };
    if !rest.starts_with(|digit: char| digit >= '5') {
        return [whole, ".", kept].concat();
    }
    let hundredths = [whole, kept].concat().parse::<u128>().unwrap_or(u128::MAX - 1) + 1;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Two decimals at most, half away from zero, thousands apart.
fn grouped(size: f64, thousands: &str, point: &str) -> String {
    let rounded = to_hundredths(size);
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut out = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push_str(thousands);
        }
        out.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { out } else { [&out, point, decimals].concat() }
}

pub struct PluralRules(Locale);

impl PluralRules {
    /// Whether the number is of the category `one`.
    pub fn is_one(&self, n: usize) -> bool {
        n == 1 && self.0 != Locale::Vietnamese
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const DAY: &str = r#"{"timeZone":"UTC","day":"numeric","month":"short","year":"numeric"}"#;
    const MONTH: &str = r#"{"timeZone":"UTC","month":"long","year":"numeric"}"#;
    const DONG: &str = r#"{"style":"currency","currency":"VND"}"#;

    fn range(tag: &str, options: &str, from: &str, to: &str) -> String {
        let ms = |day: &str| ms_of(Day::parse(day).unwrap());
        let format = Locales::new(tag, "en-GB").dates(options).unwrap();
        format.range(ms(from), ms(to)).unwrap()
    }

    #[test]
    fn a_range_of_days_says_what_both_ends_share_once() {
        let within = |tag| range(tag, DAY, "2026-02-04", "2026-02-06");
        assert_eq!(within("en-GB"), "4 – 6 Feb 2026");
        assert_eq!(within("en-US"), "Feb 4 – 6, 2026");
        assert_eq!(within("vi"), "4 – 6 thg 2, 2026");
        assert_eq!(range("en-GB", DAY, "2026-09-27", "2026-10-06"), "27 Sept – 6 Oct 2026");
        assert_eq!(range("en-US", DAY, "2025-12-27", "2026-03-06"), "Dec 27, 2025 – Mar 6, 2026");
        assert_eq!(range("en-GB", DAY, "2026-02-04", "2026-02-04"), "4 Feb 2026");
    }

    #[test]
    fn a_range_of_months_says_the_year_once() {
        let months = |tag| range(tag, MONTH, "2026-02-01", "2026-03-01");
        assert_eq!(months("en-GB"), "February – March 2026");
        assert_eq!(months("vi"), "tháng 2 – tháng 3 năm 2026");
    }

    #[test]
    fn numbers_are_grouped_and_rounded() {
        let text = |tag, value| Locales::new(tag, "").numbers("{}").unwrap().text(value).unwrap();
        assert_eq!(text("en-GB", 1_234_567.891), "1,234,567.89");
        assert_eq!(text("vi", 1234.5), "1.234,5");
        assert_eq!(text("en-GB", 0.0), "0");
        assert_eq!(text("en-GB", -3.0), "-3");
        assert_eq!(text("en-GB", 1.005), "1.01");
        assert_eq!(text("en-GB", 0.999), "1");
    }

    #[test]
    fn a_currency_stands_where_its_language_has_it() {
        let dong = |tag| Locales::new(tag, "").numbers(DONG).unwrap().text(500.0).unwrap();
        assert_eq!(dong("en-GB"), "₫500");
        assert_eq!(dong("vi"), "500\u{a0}₫");
    }

    #[test]
    fn a_language_that_is_not_known_is_british_english() {
        let is = |tag, locale| assert!(Locales::new(tag, tag).0 == locale, "{tag}");
        is("km", Locale::British);
        is("vi-VN", Locale::Vietnamese);
        is("en-US", Locale::American);
    }
}
