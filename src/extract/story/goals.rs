//! Which goal a level is on its way to.

use super::figures::Figures;
use super::stems::{Stem, content};
use crate::model::{Figure, FigureId, FigureKind, FigureRole, fold};
use rustc_hash::FxHashMap;

/// The goals of a story, by what they are of. Only looked up, never walked.
#[derive(Default)]
pub struct Goals(FxHashMap<(FigureKind, String, Clue), Goal>);

/// What two figures share that count the same thing.
#[derive(PartialEq, Eq, Hash)]
enum Clue {
    Word(Stem),
    /// A group of words that mean one thing.
    Sense(u16),
}

/// The goals of one clue that are higher than all told before them, in the order
/// of telling: no other can be the first above a level.
type Goal = Vec<(f64, FigureId)>;

impl Goals {
    pub fn new(made: &Figures) -> Goals {
        let mut goals = Goals::default();
        let all = made.figures.iter().enumerate();
        for (i, figure) in all.filter(|(_, f)| f.role == FigureRole::Goal) {
            let id = FigureId(i as u32);
            for clue in clues(figure, made.sense(id)) {
                let key = (figure.kind, fold(&figure.unit), clue);
                let told = goals.0.entry(key).or_default();
                if told.last().is_none_or(|(highest, _)| figure.value > *highest) {
                    told.push((figure.value, id));
                }
            }
        }
        goals
    }

    /// The first goal told of the same kind and unit that is more than the level and
    /// of the same thing.
    pub fn of(&self, made: &Figures, level: FigureId) -> Option<FigureId> {
        let figure = made.figures.get(level.index())?;
        let above = |clue: Clue| {
            let told = self.0.get(&(figure.kind, fold(&figure.unit), clue))?;
            let first = told.partition_point(|(value, _)| *value <= figure.value);
            told.get(first).map(|(_, id)| *id)
        };
        clues(figure, made.sense(level)).into_iter().filter_map(above).min()
    }
}

fn clues(figure: &Figure, sense: Option<u16>) -> Vec<Clue> {
    content(&figure.of).map(Clue::Word).chain(sense.map(Clue::Sense)).collect()
}
