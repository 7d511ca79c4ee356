//! Chronologies, of which only a first line or a heading carries the year:
//! `1 March 2020: …`, `8 March: …`.

use super::context::Context;
use super::linked::{month_and_year, set_year};
use super::meaning::{Found, Meaning, YearOf};
use super::scan::Scan;

/// From one line to the next so many months back are the next year: December, January.
const NEXT_YEAR: u32 = 6;

/// Gives the day or month that a line opens with, before a colon or a dash, the year of
/// the line before, where one is said.
pub fn date_line(s: &Scan, all: &mut [Found], context: &mut Context) {
    let Some(first) = all.first_mut() else { return };
    let (start, end) = (first.tokens.start, first.tokens.end);
    let bullets = (s.sentence.start..start).all(|i| s.any(i, &["-", "*", "•"]));
    if !bullets {
        return;
    }
    // A year as a heading, alone on its line.
    if let Meaning::Year(year) = first.meaning
        && (end == s.sentence.end || s.is(end, ":") && end + 1 == s.sentence.end)
    {
        context.line = Some((year, 1));
        return;
    }
    let opens = s.is(end, ":") || s.is(end, "-") && !s.glued(end);
    let Some((month, year)) = month_and_year(&first.meaning).filter(|_| opens) else { return };
    let year = match (year, context.line) {
        (YearOf::Known(year), _) => year,
        (YearOf::Unsaid, Some((year, last))) => {
            let year = year + i32::from(month + NEXT_YEAR <= last);
            set_year(&mut first.meaning, YearOf::Known(year));
            year
        }
        _ => return,
    };
    context.line = Some((year, month));
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn lines_of_a_chronology_are_of_the_year_of_the_line_before() {
        check(
            "1 November 2020: The first case is found.\n8 December: Schools close.\n\
             4 January: The ban is lifted.",
            &[
                "1 November 2020 | Date 2020-11-01",
                "8 December | Date 2020-12-08",
                "4 January | Date 2021-01-04",
            ],
        );
        check(
            "2019\n\n3 August: Work begins.\n\nThe bridge opened in April.",
            &["2019 | Date 2019", "3 August | Date 2019-08-03", "April | Date 2025-04"],
        );
    }
}
