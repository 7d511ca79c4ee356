//! Which year a day or month belongs to whose words leave it open: by the
//! tense, and by how near it lies to publication.

use super::calendar::{self, Stretch};
use super::meaning::YearOf;
use super::resolve::Resolver;
use super::tense::Tense;
use super::why::{beside, month_name};
use crate::model::Day;

impl Resolver<'_> {
    /// The year of the months `first..=last` of a year that the words leave open.
    pub fn year_near(&self, year: YearOf, first: u32, last: u32) -> i32 {
        let (now, month, _) = self.published.ymd();
        match year {
            YearOf::Known(year) => year,
            YearOf::Shift(n) => now + n,
            YearOf::Beside(n) if n < 0 => now - i32::from(last >= month),
            YearOf::Beside(_) => now + i32::from(first <= month),
            YearOf::Lately => now - i32::from(first > month),
            YearOf::Unsaid => now + self.years_off(month, first, last),
        }
    }

    /// Of the years around, the one in which the months lie near enough: what
    /// has happened may be ten months old, what is to come ten months off.
    fn years_off(&self, now: u32, first: u32, last: u32) -> i32 {
        let (now, first, last) = (now as i32, first as i32, last as i32);
        // Quarters are spoken of until their results are told.
        let told = if last > first { 4 } else { 2 };
        let (back, ahead) = match self.tense {
            Tense::Past => (12, 0),
            Tense::Unknown | Tense::Near => (8, 4),
            Tense::Future => (told, 10),
        };
        if first - now > ahead {
            -1
        } else if now - last > back {
            1
        } else {
            0
        }
    }

    /// In the month of publication the day decides which one `last Feb. 20`
    /// is. A day of the next two months is announced more often than it is
    /// remembered, whatever the verb: `declared a dividend payable Dec. 7`.
    pub fn nearer_by_day(&self, near: i32, year: YearOf, month: u32, day: u32) -> i32 {
        let (_, m, d) = self.published.ymd();
        let months_ahead = (month + 12 - m) % 12;
        if year == YearOf::Unsaid && (1..=2).contains(&months_ahead) {
            return self.published.year() + i32::from(month < m);
        }
        if month != m || matches!(year, YearOf::Known(_) | YearOf::Shift(_)) {
            return near;
        }
        match year {
            YearOf::Beside(n) if n < 0 && day < d => near + 1,
            YearOf::Beside(n) if n > 0 && day > d => near - 1,
            _ => near,
        }
    }

    /// The last such day before publication, if it is at most a quarter ago.
    pub fn lately(&self, day: u32, month: u32) -> Option<(Stretch, String)> {
        let year = self.published.year();
        let days = [year, year - 1].into_iter().filter_map(|y| Day::from_ymd(y, month, day));
        let near = |d: &Day| (0..=92).contains(&(self.published.number() - d.number()));
        let found = days.into_iter().find(near)?;
        let what = format!("{day} {}", month_name(month));
        Some((calendar::day(found), beside(&what, "day", found, found, self.published)))
    }

    /// The year whose months up to `last` are over, unless they are to come.
    pub fn reported_year(&self, last: u32) -> i32 {
        let (year, month, day) = self.published.ymd();
        let over = last < month || (last == month && day >= 20);
        year - i32::from(!over && self.tense != Tense::Future)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::time::tests::check;

    #[test]
    fn the_tense_and_the_distance_tell_the_year() {
        check("It opened in August.", &["August | Date 2025-08"]);
        check("It will open in August.", &["August | Date 2026-08"]);
        check("He will succeed her on March 1.", &["March 1 | Date 2026-03-01"]);
        check(
            "It opened last January and shuts next January.",
            &["last January | Date 2026-01", "next January | Date 2027-01"],
        );
    }
}
