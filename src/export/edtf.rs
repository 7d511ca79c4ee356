//! Dates in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1),
//! which says a month as a month and leaves an open end open.

use crate::model::{Bound, DateSpan, Day};
use crate::query::{DateForm, date_form};

/// A date span as text.
#[derive(Debug, Default, PartialEq)]
pub struct Written {
    /// `2026-02-06`, `2025-02`, `../2030`, `2026~`, `2026-02-04/2026-02-06`.
    pub edtf: String,
    /// First and last day.
    pub from: String,
    pub to: String,
    pub precision: &'static str,
    pub bound: &'static str,
    /// The date with a sign in place of its bound, where it is not one day or
    /// a stretch of days: `2025-02`, `≤ 2030`. Else empty.
    pub hedged: String,
}

impl Written {
    pub fn of(when: DateSpan) -> Written {
        let (from, to) = ends(when);
        let core = if from == to { from.clone() } else { [&from, "/", &to].concat() };
        let edtf = match when.bound() {
            Bound::On => core.clone(),
            Bound::By | Bound::Until => ["../", &to].concat(),
            Bound::Before => ["../", &from].concat(),
            Bound::Since => [&from, "/.."].concat(),
            Bound::After => [&to, "/.."].concat(),
            Bound::About if from == to => [&from, "~"].concat(),
            Bound::About => [&from, "~/", &to, "~"].concat(),
        };
        let sign = ["", "≤ ", "≥ ", "≤ ", "≈ ", "> ", "< "][when.bound() as usize];
        let is_days = sign.is_empty() && from.len() == ISO_DAY;
        Written {
            edtf,
            from: when.from().iso(),
            to: when.to().iso(),
            precision: super::item::precision(when.precision()),
            bound: super::item::bound(when.bound()),
            hedged: if is_days { String::new() } else { [sign, &core].concat() },
        }
    }
}

/// Letters of `2026-02-06`, `2026-02` and `2026`.
const ISO_DAY: usize = 10;
const ISO_MONTH: usize = 7;
const ISO_YEAR: usize = 4;

/// First and last day, each cut to what is known.
fn ends(when: DateSpan) -> (String, String) {
    let letters = match date_form(when) {
        DateForm::Day(_) | DateForm::Days(..) | DateForm::Week(..) => ISO_DAY,
        DateForm::Month(_) | DateForm::Months(..) => ISO_MONTH,
        DateForm::Quarter(..) | DateForm::Half(..) => ISO_MONTH,
        DateForm::Year(_) | DateForm::Years(..) | DateForm::Decade(_) => ISO_YEAR,
    };
    let cut = |day: Day| {
        let mut iso = day.iso();
        iso.truncate(letters);
        iso
    };
    (cut(when.from()), cut(when.to()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Precision;

    #[track_caller]
    fn check(from: &str, to: &str, precision: Precision, bound: Bound, expected: [&str; 2]) {
        let day = |text| Day::parse(text).unwrap();
        let when = DateSpan::new(day(from), day(to), precision, bound).unwrap();
        let written = Written::of(when);
        assert_eq!([written.edtf.as_str(), &written.hedged], expected);
        assert_eq!([written.from.as_str(), &written.to], [from, to]);
    }

    #[test]
    fn a_date_is_written_as_closely_as_it_is_known() {
        use Precision::*;
        let on = |from, to, precision, expected| check(from, to, precision, Bound::On, expected);
        on("2026-02-06", "2026-02-06", Day, ["2026-02-06", ""]);
        on("2026-02-04", "2026-02-06", Period, ["2026-02-04/2026-02-06", ""]);
        on("2025-02-01", "2025-02-28", Month, ["2025-02", "2025-02"]);
        on("2026-01-01", "2026-03-31", Quarter, ["2026-01/2026-03", "2026-01/2026-03"]);
        on("2025-01-01", "2025-12-31", Year, ["2025", "2025"]);
        on("2026-01-01", "2030-12-31", Period, ["2026/2030", "2026/2030"]);
        on("2020-01-01", "2029-12-31", Decade, ["2020/2029", "2020/2029"]);
    }

    #[test]
    fn an_open_end_stays_open() {
        let year = |bound, expected| {
            check("2030-01-01", "2030-12-31", Precision::Year, bound, expected);
        };
        year(Bound::By, ["../2030", "≤ 2030"]);
        year(Bound::Until, ["../2030", "≤ 2030"]);
        year(Bound::Since, ["2030/..", "≥ 2030"]);
        year(Bound::About, ["2030~", "≈ 2030"]);
        year(Bound::After, ["2030/..", "> 2030"]);
        year(Bound::Before, ["../2030", "< 2030"]);
    }
}
