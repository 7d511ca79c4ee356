//! Numbers in the reader's language.

use super::Words;
use super::intl::{Locales, NumberFormat};
use super::texts::Plural;
use crate::model::FigureKind;
use std::cell::{OnceCell, RefCell};

/// Number formats, each made when first needed.
#[derive(Default)]
pub struct Numbers {
    plain: OnceCell<Option<NumberFormat>>,
    percent: OnceCell<Option<NumberFormat>>,
    /// By ISO 4217 code; a story has few.
    money: RefCell<Vec<(String, Option<NumberFormat>)>>,
}

const PLAIN: &str = r#"{"maximumFractionDigits":2}"#;
const PERCENT: &str = r#"{"style":"percent","maximumFractionDigits":2}"#;

impl Words {
    /// `1,234`; at most two decimals.
    pub fn number(&self, value: f64) -> String {
        let format = self.numbers.plain.get_or_init(|| self.locales.numbers(PLAIN));
        let text = format.as_ref().and_then(|f| f.text(value));
        text.unwrap_or_else(|| (value.round() as i64).to_string())
    }

    pub fn count(&self, n: usize) -> String {
        self.number(n as f64)
    }

    /// `38 events`.
    pub fn plural(&self, plural: Plural, n: usize) -> String {
        super::fill(self.plural_form(plural, n), &[&self.count(n)])
    }

    /// The template for so many things, for texts where the number stands elsewhere.
    pub fn plural_form(&self, plural: Plural, n: usize) -> &'static str {
        let Some((one, other)) = plural.0.split_once('|') else { return plural.0 };
        let rules = self.plurals.get_or_init(|| self.locales.plurals());
        if rules.as_ref().map_or(n == 1, |r| r.is_one(n)) { one } else { other }
    }

    /// `56.7%` of 56.7.
    pub fn percent(&self, value: f64) -> String {
        let format = self.numbers.percent.get_or_init(|| self.locales.numbers(PERCENT));
        let text = format.as_ref().and_then(|f| f.text(value / 100.0));
        text.unwrap_or_else(|| [&self.number(value), "%"].concat())
    }

    /// `11.33 bn`, `6,000`.
    pub fn large(&self, value: f64) -> String {
        let (scaled, scale) = self.scale(value);
        with_scale(self.number(scaled), scale)
    }

    /// `US$11.33 bn`. An unknown code is written as it is.
    pub fn money(&self, value: f64, currency: &str) -> String {
        let (scaled, scale) = self.scale(value);
        let number = self.number(scaled);
        let with_number = with_scale(number.clone(), scale);
        match self.money_text(scaled, currency) {
            // The currency stands before or behind, by language; the scale
            // belongs to the number.
            Some(text) if text.contains(&number) => text.replacen(&number, &with_number, 1),
            _ => [&with_number, "\u{a0}", currency].concat(),
        }
    }

    /// A value in its unit: `US$11.33 bn`, `11.7%`, `6,000 students`.
    pub fn amount(&self, kind: FigureKind, value: f64, unit: &str) -> String {
        match kind {
            FigureKind::Money => self.money(value, unit),
            FigureKind::Percent => self.percent(value),
            FigureKind::Count if unit.is_empty() => self.large(value),
            FigureKind::Count => [&self.large(value), " ", unit].concat(),
        }
    }

    /// The value in millions, billions or trillions, with the word for it.
    fn scale(&self, value: f64) -> (f64, Option<&'static str>) {
        let scales = [(1e12, self.scales[2]), (1e9, self.scales[1]), (1e6, self.scales[0])];
        let fitting = scales.into_iter().find(|(size, _)| value.abs() >= *size);
        fitting.map_or((value, None), |(size, word)| (value / size, Some(word)))
    }

    fn money_text(&self, value: f64, currency: &str) -> Option<String> {
        let mut formats = self.numbers.money.try_borrow_mut().ok()?;
        let i = formats.iter().position(|(code, _)| code == currency);
        let i = i.unwrap_or_else(|| {
            formats.push((currency.to_owned(), money_format(&self.locales, currency)));
            formats.len() - 1
        });
        formats.get(i)?.1.as_ref()?.text(value)
    }
}

fn money_format(locales: &Locales, currency: &str) -> Option<NumberFormat> {
    let is_code = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
    let options = [
        r#"{"style":"currency","minimumFractionDigits":0,"maximumFractionDigits":2,"currency":""#,
        currency,
        r#""}"#,
    ];
    is_code.then(|| locales.numbers(&options.concat())).flatten()
}

fn with_scale(number: String, scale: Option<&str>) -> String {
    match scale {
        Some(word) => [&number, "\u{a0}", word].concat(),
        None => number,
    }
}
