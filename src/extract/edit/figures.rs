//! Decisions about figures.

use super::Unmet;
use super::fates::Fates;
use super::rows::FigureRow;
use super::subject::Subject;
use crate::model::{FigureId, Story, fold};

pub fn apply(rows: &[FigureRow], story: &mut Story, unmet: &mut Unmet) {
    let mut fates = Fates::all_stay(story.figures.len());
    for row in rows {
        match find(story, row.subject.get_ref()) {
            Ok(figure) => carry_out(row, figure, story, &mut fates, unmet),
            Err(message) => unmet.add(&row.subject, message),
        }
    }
    let places = fates.places();
    fates.keep(&mut story.figures);
    let new = |id: FigureId| places.of(id.0).map(FigureId);
    for figure in &mut story.figures {
        figure.goal = figure.goal.and_then(new);
        figure.of_figure = figure.of_figure.and_then(new);
    }
    for event in &mut story.events {
        places.list(&mut event.figures, |id| id.0, FigureId);
    }
}

/// By id, then the amount's own words, then words of amount and what it counts.
fn find(story: &Story, said: &str) -> Result<usize, String> {
    let all = &story.figures;
    let subject = Subject { said, what: "figure" };
    subject.find(
        all.len(),
        &[&|i, words| all[i].id == words, &|i, words| fold(&all[i].text) == words, &|i, words| {
            fold(&[all[i].text.as_str(), " ", &all[i].of].concat()).contains(words)
        }],
        |i| format!("{} ({} {})", all[i].id, all[i].text, all[i].of),
    )
}

fn carry_out(row: &FigureRow, at: usize, story: &mut Story, fates: &mut Fates, unmet: &mut Unmet) {
    if let Some(of) = &row.of {
        story.figures[at].of.clone_from(of);
    }
    if let Some(unit) = &row.unit {
        story.figures[at].unit.clone_from(unit);
    }
    if row.hide {
        fates.hide(at);
    }
    let Some(said) = &row.goal else { return };
    match find(story, said.get_ref()) {
        Ok(goal) if goal != at => story.figures[at].goal = Some(FigureId(goal as u32)),
        Ok(_) => unmet.add(said, "a figure can't be its own goal; name another".into()),
        Err(message) => unmet.add(said, message),
    }
}
