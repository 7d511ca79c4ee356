//! `dateline score figures`: numbers, money and percentages that the
//! specifications of Microsoft's Recognizers-Text (MIT) expect.

use super::extractor;
use crate::extract::extractor::Extractor;
use crate::extract::figures::FigureMention;
use crate::model::{Day, FigureKind, Span};
use clap::Args;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Figures {
    /// Files such as `NumberModel.json` and `CurrencyModel.json`
    #[arg(value_name = "FILE", required = true)]
    specs: Vec<PathBuf>,
    /// Print the cases that fail
    #[arg(long)]
    misses: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Case {
    input: String,
    #[serde(default)]
    results: Vec<Expected>,
}

/// Places are code points, the end included.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Expected {
    text: String,
    #[serde(default)]
    start: Option<usize>,
    #[serde(default)]
    type_name: String,
    #[serde(default)]
    resolution: Option<Resolution>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resolution {
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    iso_currency: Option<String>,
}

impl Figures {
    /// A case passes where every expected value is found at its place.
    pub fn score(&self) -> Result<Vec<String>, String> {
        let extractor = extractor()?;
        let mut lines = Vec::new();
        for file in &self.specs {
            let cases = read(file)?;
            let (mut passed, mut spans, mut values) = (0, (0, 0), (0, 0));
            for case in &cases {
                let figures = figures(&extractor, &case.input);
                let checks: Vec<(bool, bool)> =
                    case.results.iter().map(|e| check(&case.input, &figures, e)).collect();
                let nothing = case.results.is_empty() && figures.is_empty();
                let good = checks.iter().all(|(_, value)| *value);
                let pass = if case.results.is_empty() { nothing } else { good };
                passed += usize::from(pass);
                spans.0 += checks.iter().filter(|c| c.0).count();
                values.0 += checks.iter().filter(|c| c.1).count();
                spans.1 += checks.len();
                values.1 += checks.len();
                if self.misses && !pass {
                    let want: Vec<&str> = case.results.iter().map(|e| e.text.as_str()).collect();
                    let got: Vec<(&str, f64)> =
                        figures.iter().map(|f| (f.span.of(&case.input), f.value)).collect();
                    lines.push(format!("{:?}: expected {want:?}, found {got:?}", case.input));
                }
            }
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let share = |(n, of): (usize, usize)| 100.0 * n as f64 / of.max(1) as f64;
            lines.push(format!(
                "{name:24} cases {:5.1}  values {:5.1}  spans {:5.1}  of {} cases, {} values",
                share((passed, cases.len())),
                share(values),
                share(spans),
                cases.len(),
                values.1,
            ));
        }
        Ok(lines)
    }
}

fn read(file: &Path) -> Result<Vec<Case>, String> {
    let at = |e: &dyn std::fmt::Display| format!("{}: {e}", file.display());
    let text = fs::read_to_string(file).map_err(|e| at(&e))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| at(&e))
}

fn figures(extractor: &Extractor, text: &str) -> Vec<FigureMention> {
    let doc = extractor.cutter.cut(text, Day::from_ymd(2020, 1, 1).unwrap_or(Day::MIN), "");
    let times = extractor.times.read(&doc);
    extractor.figures.read(&doc, &times)
}

/// Whether the same words were found, and whether the same value was found there.
fn check(text: &str, figures: &[FigureMention], expected: &Expected) -> (bool, bool) {
    let start = match expected.start {
        Some(start) => text.char_indices().nth(start).map_or(text.len(), |(i, _)| i),
        None => text.to_lowercase().find(&expected.text.to_lowercase()).unwrap_or(0),
    };
    let span = Span::new(start, start + expected.text.len());
    let here = |f: &&FigureMention| f.span.overlaps(span);
    let resolution = expected.resolution.as_ref();
    let value = resolution.and_then(|r| r.value.as_deref()).and_then(number);
    let currency = resolution.and_then(|r| r.iso_currency.as_deref());
    let fits = |f: &FigureMention| {
        let kind = match expected.type_name.as_str() {
            "currency" => f.kind == FigureKind::Money,
            "percentage" => f.kind == FigureKind::Percent,
            _ => true,
        };
        let near = value.is_none_or(|v| (f.value - v).abs() <= 1e-9 * v.abs().max(1.0));
        kind && near && currency.is_none_or(|c| c.starts_with('_') || f.unit == c)
    };
    let same = figures.iter().filter(here).any(|f| f.span == span);
    (same, figures.iter().filter(here).any(fits))
}

fn number(value: &str) -> Option<f64> {
    value.trim_end_matches('%').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_its_values_in_their_place() {
        let extractor = extractor().unwrap();
        let case: Case = serde_json::from_str(
            r#"{"Input":"It cost $20 then.","Results":[{"Text":"$20","Start":8,"End":10,
                "TypeName":"currency","Resolution":{"value":"20","isoCurrency":"USD"}}]}"#,
        )
        .unwrap();
        let found = figures(&extractor, &case.input);
        assert_eq!(check(&case.input, &found, &case.results[0]), (true, true));
        assert_eq!(check(&case.input, &[], &case.results[0]), (false, false));
        assert_eq!(number("20%"), Some(20.0));
    }
}
