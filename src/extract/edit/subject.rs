//! Which record a decision means.

use crate::model::fold;

/// Whether a record, by its place, fits the folded words.
type Fits<'a> = &'a dyn Fn(usize, &str) -> bool;

/// Looks for a record in ever wider circles; the first circle that holds any decides.
pub struct Subject<'a> {
    pub said: &'a str,
    /// `entity`, for messages.
    pub what: &'static str,
}

impl Subject<'_> {
    /// The one record that fits. `circles` say how well record `i` may fit,
    /// best first; each is given the words folded.
    ///
    /// # Errors
    /// What to tell the editor, where none or several fit. `label` names a record.
    pub fn find(
        &self,
        count: usize,
        circles: &[Fits],
        label: impl Fn(usize) -> String,
    ) -> Result<usize, String> {
        let (said, what) = (self.said, self.what);
        let folded = fold(said.trim());
        if folded.is_empty() {
            return Err(format!("this {what} is not named; write its id or its words in `match`"));
        }
        let fitting = circles
            .iter()
            .map(|fits| (0..count).filter(|i| fits(*i, &folded)).collect::<Vec<_>>())
            .find(|fitting| !fitting.is_empty())
            .unwrap_or_default();
        match fitting[..] {
            [one] => Ok(one),
            [] => Err(format!("no {what} fits “{said}”; correct it or delete the decision")),
            _ => {
                let names: Vec<String> = fitting.iter().take(5).map(|i| label(*i)).collect();
                Err(format!(
                    "“{said}” fits {} {what} records: {}; say more of it, or take the id",
                    fitting.len(),
                    names.join(", ")
                ))
            }
        }
    }
}
