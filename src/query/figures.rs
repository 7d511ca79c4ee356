//! How a story's figures belong together: a level with its goal, its changes
//! and its parts is one item; and which items come first.

use super::columns::Columns;
use super::index::Index;
use super::select::Selection;
use crate::model::{Figure, FigureId, FigureKind, FigureRole, Story, order_by_key};
use std::cmp::Reverse;

/// A figure with those that say something of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureItem {
    pub figure: FigureId,
    /// The goal that it is on its way to, and how far it is: 1 is all of it;
    /// `None` where the two can't be divided (other units, a goal of nought).
    pub goal: Option<(FigureId, Option<f64>)>,
    pub changes: Vec<FigureId>,
    /// What reports before said it was, the oldest first: 7, then 9, then 12.
    pub readings: Vec<FigureId>,
    /// Its parts, and how much of it each is, 0 to 1, where that can be said.
    pub parts: Vec<(FigureId, Option<f64>)>,
}

/// The items of a story, the most telling first: those told by most reports,
/// on their way to a goal, with parts or changes, and in key moments.
pub fn figure_items(story: &Story, columns: &Columns) -> Vec<FigureItem> {
    let figures = &story.figures;
    let mut items: Vec<Option<FigureItem>> = (0..figures.len())
        .map(|i| {
            let id = FigureId(i as u32);
            parent(figures, id).is_none().then(|| FigureItem {
                figure: id,
                goal: goal(figures, id),
                changes: Vec::new(),
                readings: Vec::new(),
                parts: Vec::new(),
            })
        })
        .collect();
    for goal in items.iter().flatten().filter_map(|i| i.goal).collect::<Vec<_>>() {
        items[goal.0.index()] = None;
    }
    for i in 0..figures.len() {
        let id = FigureId(i as u32);
        let item = parent(figures, id).and_then(|p| items.get_mut(p.index())?.as_mut());
        match (item, figures[i].role) {
            (Some(item), FigureRole::Change) => item.changes.push(id),
            (Some(item), _) if is_reading(&figures[i], &figures[item.figure.index()]) => {
                item.readings.push(id);
            }
            (Some(item), _) => {
                let share = part_of(&figures[i], &figures[item.figure.index()]);
                item.parts.push((id, share));
            }
            (None, _) => {}
        }
    }
    let mut items: Vec<FigureItem> = items.into_iter().flatten().collect();
    let salience = salience(story, columns);
    order_by_key(&mut items, |item| {
        (Reverse(weight(story, item, salience[item.figure.index()])), item.figure)
    });
    items
}

/// What `id` is a change or a part of. A chain of them hangs at its root; in a
/// circle no one is a part.
fn parent(figures: &[Figure], id: FigureId) -> Option<FigureId> {
    let up = |id: FigureId| figures.get(id.index())?.of_figure.filter(|p| *p != id);
    let mut root = up(id)?;
    for _ in 0..8 {
        match up(root) {
            Some(above) => root = above,
            None => return (!is_goal(figures, root)).then_some(root),
        }
    }
    None
}

/// Whether a figure is what reports before gave for the same count.
fn is_reading(older: &Figure, newest: &Figure) -> bool {
    let last = older.evidence.iter().map(|e| e.article).max();
    let first = newest.evidence.iter().map(|e| e.article).min();
    let same = (older.kind, &older.of, &older.unit) == (newest.kind, &newest.of, &newest.unit);
    same && older.role == newest.role && last < first
}

/// Goals are shown at their level, so nothing can hang at them.
fn is_goal(figures: &[Figure], id: FigureId) -> bool {
    figures[id.index()].role == FigureRole::Goal
}

fn goal(figures: &[Figure], id: FigureId) -> Option<(FigureId, Option<f64>)> {
    let level = figures.get(id.index()).filter(|f| f.role != FigureRole::Goal)?;
    let goal = level.goal?;
    let aim = figures.get(goal.index()).filter(|f| f.role == FigureRole::Goal)?;
    Some((goal, fraction(level, aim)))
}

/// How much of `whole` a part is, 0 to 1. A percentage says it by itself.
fn part_of(part: &Figure, whole: &Figure) -> Option<f64> {
    let share = match (part.kind, whole.kind) {
        (FigureKind::Percent, FigureKind::Money | FigureKind::Count) => part.value / 100.0,
        // Six deals can be a part of eleven documents.
        (FigureKind::Count, FigureKind::Count) if whole.value > 0.0 => part.value / whole.value,
        _ => fraction(part, whole)?,
    };
    (0.0..=1.0).contains(&share).then_some(share)
}

fn fraction(part: &Figure, whole: &Figure) -> Option<f64> {
    let same = part.kind == whole.kind && part.unit == whole.unit;
    let share = part.value / whole.value;
    (same && part.value >= 0.0 && whole.value > 0.0 && share.is_finite()).then_some(share)
}

/// By figure: the highest salience of an event that has it.
fn salience(story: &Story, columns: &Columns) -> Vec<u16> {
    let mut salience = vec![0; story.figures.len()];
    for (event, id) in &columns.figures {
        salience[id.index()] = columns.salience(*event).max(salience[id.index()]);
    }
    salience
}

fn weight(story: &Story, item: &FigureItem, salience: u16) -> u32 {
    let figure = &story.figures[item.figure.index()];
    let mut reports: Vec<u32> = figure.evidence.iter().map(|e| e.article.0).collect();
    reports.dedup();
    let mut weight = reports.len() as u32 * 300 + u32::from(salience);
    for (telling, by) in [
        (item.goal.is_some(), 800),
        (!item.changes.is_empty(), 300),
        (!item.parts.is_empty(), 300),
        (!figure.of.is_empty(), 400),
        (figure.when.is_some(), 100),
        (figure.kind != FigureKind::Count, 200),
    ] {
        if telling {
            weight += by;
        }
    }
    weight
}

/// The items of which some figure is in one of `events`, and the others.
pub fn split_by_events<'a>(
    index: &Index,
    items: &'a [FigureItem],
    selection: &Selection,
) -> (Vec<&'a FigureItem>, Vec<&'a FigureItem>) {
    let told = told_by(index, selection);
    items.iter().partition(|item| item.is_told(&told))
}

/// By figure, whether one of the events that are selected has it.
pub fn told_by(index: &Index, selection: &Selection) -> Vec<bool> {
    let mut told = vec![false; index.story.figures.len()];
    for (_, figure) in index.columns.figures.iter().filter(|(event, _)| selection.has(*event)) {
        told[figure.index()] = true;
    }
    told
}

impl FigureItem {
    /// Whether some of its figures is; `told` is by figure.
    pub fn is_told(&self, told: &[bool]) -> bool {
        self.all().any(|id| told[id.index()])
    }

    /// All figures of the item, its own first.
    pub fn all(&self) -> impl Iterator<Item = FigureId> {
        std::iter::once(self.figure)
            .chain(self.goal.map(|g| g.0))
            .chain(self.changes.iter().copied())
            .chain(self.readings.iter().copied())
            .chain(self.parts.iter().map(|p| p.0))
    }

    /// What was there before the change that the reports give, as far as it
    /// follows from it: 10 where 12 is up 20%.
    pub fn before(&self, figures: &[Figure]) -> Option<f64> {
        let now = figures.get(self.figure.index())?;
        let change = figures.get(self.changes.first()?.index())?;
        let before = match (change.kind, now.kind) {
            (FigureKind::Percent, FigureKind::Money | FigureKind::Count) => {
                now.value / (1.0 + change.value / 100.0)
            }
            (kind, other) if kind == other && change.unit == now.unit => now.value - change.value,
            _ => return None,
        };
        (before.is_finite() && before > 0.0 && now.value > 0.0).then_some(before)
    }

    /// How much of the whole its parts leave, 0 to 1; `None` where they leave
    /// nothing, or nothing that can be said.
    pub fn rest(&self) -> Option<f64> {
        let rest = 1.0 - self.stack()?.iter().map(|(_, share)| share).sum::<f64>();
        // Shares of rounded numbers are no finer.
        (rest > 0.005).then_some(rest)
    }

    /// The shares of the parts, if together they fit into the whole.
    pub fn stack(&self) -> Option<Vec<(FigureId, f64)>> {
        let known: Vec<(FigureId, f64)> =
            self.parts.iter().filter_map(|(id, share)| Some((*id, (*share)?))).collect();
        let sum: f64 = known.iter().map(|(_, share)| share).sum();
        // Rounded percentages may add up to a little more.
        (!known.is_empty() && sum <= 1.005).then_some(known)
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::{Filter, PartialDate};
    use super::super::testing::story as base;
    use super::*;
    use crate::model::{ArticleId, Evidence, Hedge, Span};

    fn figure(role: FigureRole, kind: FigureKind, value: f64) -> Figure {
        Figure {
            id: String::new(),
            kind,
            role,
            hedge: Hedge::Exact,
            value,
            unit: if kind == FigureKind::Percent { "%" } else { "USD" }.into(),
            of: "trade".into(),
            text: value.to_string(),
            when: None,
            entities: vec![],
            goal: None,
            of_figure: None,
            evidence: vec![Evidence { article: ArticleId(0), sentence: 0, span: Span::new(0, 1) }],
        }
    }

    fn story(figures: Vec<Figure>) -> Story {
        Story { figures, ..base() }
    }

    fn figure_items(story: &Story) -> Vec<FigureItem> {
        super::figure_items(story, &Columns::new(story))
    }

    use FigureKind::{Money, Percent};
    use FigureRole::{Change, Goal, Level, Share};

    fn with(figure: Figure, goal: Option<u32>, of: Option<u32>) -> Figure {
        Figure { goal: goal.map(FigureId), of_figure: of.map(FigureId), ..figure }
    }

    #[test]
    fn a_level_takes_its_goal_changes_and_parts_in() {
        let items = figure_items(&story(vec![
            with(figure(Level, Money, 12.0), Some(1), None),
            figure(Goal, Money, 20.0),
            with(figure(Change, Percent, 11.7), None, Some(0)),
            with(figure(Share, Percent, 25.0), None, Some(0)),
            with(figure(Level, Money, 3.0), None, Some(0)),
        ]));
        assert_eq!(
            items,
            [FigureItem {
                figure: FigureId(0),
                goal: Some((FigureId(1), Some(0.6))),
                changes: vec![FigureId(2)],
                readings: vec![],
                parts: vec![(FigureId(3), Some(0.25)), (FigureId(4), Some(0.25))],
            }]
        );
        assert_eq!(items[0].stack(), Some(vec![(FigureId(3), 0.25), (FigureId(4), 0.25)]));
    }

    #[test]
    fn what_was_before_follows_from_the_change() {
        let before = |change: Figure| {
            let figures = vec![figure(Level, Money, 12.0), with(change, None, Some(0))];
            figure_items(&story(figures.clone()))[0].before(&figures)
        };
        assert_eq!(before(figure(Change, Percent, 20.0)), Some(10.0));
        assert_eq!(before(figure(Change, Money, -3.0)), Some(15.0));
        for absurd in [-100.0, -250.0] {
            assert_eq!(before(figure(Change, Percent, absurd)), None);
        }
        assert_eq!(before(figure(Change, Money, 12.0)), None);
        assert_eq!(before(figure(Change, FigureKind::Count, 2.0)), None);
    }

    #[test]
    fn what_the_parts_leave_is_the_rest() {
        let rest = |parts: &[f64]| {
            let parts = parts.iter().map(|p| with(figure(Level, Money, *p), None, Some(0)));
            let all = std::iter::once(figure(Level, Money, 10.0)).chain(parts).collect();
            figure_items(&story(all))[0].rest()
        };
        assert_eq!(rest(&[2.5, 5.0]), Some(0.25));
        assert_eq!((rest(&[4.0, 6.0]), rest(&[]), rest(&[8.0, 6.0])), (None, None, None));
    }

    #[test]
    fn a_goal_of_another_unit_or_of_nought_gives_no_fraction() {
        for aim in [figure(Goal, Percent, 20.0), figure(Goal, Money, 0.0)] {
            let level = with(figure(Level, Money, 12.0), Some(1), None);
            let items = figure_items(&story(vec![level, aim]));
            assert_eq!(items[0].goal, Some((FigureId(1), None)));
        }
    }

    #[test]
    fn counted_parts_may_have_a_noun_of_their_own() {
        let count = |value, noun: &str| {
            let level = figure(Level, FigureKind::Count, value);
            Figure { unit: noun.into(), ..level }
        };
        let items = figure_items(&story(vec![
            count(8.0, "papers"),
            with(count(2.0, "deals"), None, Some(0)),
        ]));
        assert_eq!(items[0].parts, [(FigureId(1), Some(0.25))]);
    }

    #[test]
    fn parts_that_exceed_their_whole_are_not_stacked() {
        let items = figure_items(&story(vec![
            figure(Level, Money, 10.0),
            with(figure(Share, Percent, 70.0), None, Some(0)),
            with(figure(Share, Percent, 60.0), None, Some(0)),
            with(figure(Level, Money, 11.0), None, Some(0)),
        ]));
        assert_eq!((items[0].parts.len(), items[0].parts[2].1), (3, None));
        assert_eq!(items[0].stack(), None);
    }

    #[test]
    fn every_figure_is_in_exactly_one_item_whatever_points_where() {
        let level = || figure(Level, Money, 1.0);
        let cases = [
            vec![with(level(), None, Some(0))],
            vec![with(level(), None, Some(1)), with(level(), None, Some(0))],
            vec![with(level(), None, Some(1)), with(level(), None, Some(2)), level()],
            vec![with(level(), Some(0), None)],
            vec![with(figure(Goal, Money, 1.0), Some(0), None)],
            vec![with(level(), Some(1), None), figure(Goal, Money, 2.0), {
                with(figure(Change, Percent, 3.0), None, Some(1))
            }],
            vec![with(level(), Some(1), Some(2)), figure(Goal, Money, 2.0), level()],
        ];
        for figures in cases {
            let n = figures.len();
            let items = figure_items(&story(figures));
            let mut all: Vec<u32> = items.iter().flat_map(FigureItem::all).map(|id| id.0).collect();
            all.sort_unstable();
            assert_eq!(all, (0..n as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn items_with_a_goal_come_first_and_follow_the_events() {
        let mut story = story(vec![
            figure(Level, Money, 5.0),
            with(figure(Level, Money, 12.0), Some(2), None),
            figure(Goal, Money, 20.0),
        ]);
        story.events[1].figures = vec![FigureId(2)];
        let items = figure_items(&story);
        assert_eq!(items.iter().map(|i| i.figure.0).collect::<Vec<_>>(), [1, 0]);
        let index = Index::new(std::rc::Rc::new(story));
        let that_day = PartialDate::parse("2026-02-06");
        let filter = Filter { from: that_day, to: that_day, ..Filter::default() };
        let (told, others) = split_by_events(&index, &items, &index.select(&filter));
        assert_eq!((told[0].figure, others[0].figure), (FigureId(1), FigureId(0)));
    }
}
