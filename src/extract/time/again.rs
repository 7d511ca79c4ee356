//! The same stretch of another year: `the same month last year`, `the quarter
//! a year ago`, `the same period of 2024`.

use super::meaning::{Found, Meaning, Unit, YearOf};
use super::scan::Scan;
use super::years::{year_at, year_behind};

/// The expression that starts at token `i`.
pub fn again(s: &Scan, i: usize) -> Option<Found> {
    let the = i + usize::from(s.is(i, "the"));
    let same = the + usize::from(s.one_of(the, &s.words.lists.same_again));
    if same == i {
        return None;
    }
    let unit = match s.folded(same) {
        "period" | "time" if same > the => None,
        _ => Some(s.word(same).unit.filter(|u| *u >= Unit::Day && !s.word(same).plural)?),
    };
    let at = same + 1 + usize::from(s.any(same + 1, &["of", "in"]));
    let (year, end) = match year_behind(s, same + 1) {
        (YearOf::Unsaid, _) => year_before(s, at).or_else(|| {
            let (year, end) = year_at(s, at).filter(|_| at > same + 1)?;
            Some((YearOf::Known(year), end))
        })?,
        said => said,
    };
    // `the year 2024` and `the day last year` are other expressions.
    let told_again = same > the || unit.is_some_and(|u| (Unit::Month..Unit::Year).contains(&u));
    (told_again && unit != Some(Unit::Year))
        .then(|| Found::new(i..end, Meaning::Again { unit, year }))
}

/// `a year ago`, `one year earlier`, `the previous year`, `the year before`.
fn year_before(s: &Scan, at: usize) -> Option<(YearOf, usize)> {
    let year = |k: usize| s.word(k).unit == Some(Unit::Year) && !s.word(k).plural;
    let ago = s.any(at, &["a", "one"]) && year(at + 1) && s.one_of(at + 2, &s.words.lists.back);
    let the = s.is(at, "the") && year(at + 1) && s.is(at + 2, "before");
    let previous = s.is(at, "the") && s.word(at + 1).shift == Some(-1) && year(at + 2);
    (ago || the || previous).then_some((YearOf::Beside(-1), at + 3))
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn ok_the_same_stretch_of_another_year() {
        check(
            "Sales in May were above those of the same month a year earlier.",
            &["May | Date 2025-05", "the same month a year earlier | Date 2024-05"],
        );
        check(
            "Sales rose in Q3 2025 against the quarter a year ago.",
            &["Q3 2025 | Date 2025-Q3", "the quarter a year ago | Date 2024-Q3"],
        );
        check(
            "In January to March 2025 it fell, after a rise in the same period of 2023.",
            &[
                "January to March 2025 | Date 2025-01/2025-03",
                "the same period of 2023 | Date 2023-01/2023-03",
            ],
        );
        check("It beat the same period last year.", &["the same period last year | Date 2025"]);
    }
}
