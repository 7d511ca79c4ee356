//! One key number.

use super::super::marked::{lang, name};
use super::super::quote::quote;
use super::super::store::Ui;
use super::super::words::fill;
use super::bars;
use super::label::{said, shown, what};
use crate::model::{Figure, FigureId, FigureKind, FigureRole};
use crate::query::{FigureItem, View};
use yew::prelude::*;

pub fn item(ui: &Ui, item: &FigureItem, compact: bool) -> Html {
    let Some(figure) = figure(ui, item.figure) else { return Html::default() };
    let is_open =
        item.all().any(|id| self::figure(ui, id).is_some_and(|f| ui.is_open(View::Figures, &f.id)));
    let (what, is_theirs) = what(ui, figure);
    html! {
        <li key={figure.id.clone()} class="figure" part="figure"
            data-opened={is_open.then_some("")} tabindex={is_open.then_some("-1")}>
            <h4 class="figure-of">
                <span lang={lang(ui).filter(|_| is_theirs)}>{ what }</span>
                if let Some(when) = figure.when {
                    { ", " }{ ui.words.date(when) }
                }
            </h4>
            <p class="figure-value">{ shown(ui, figure) }{ changes(ui, item) }</p>
            { goal(ui, item) }
            { share(figure) }
            { parts(ui, item) }
            if !compact {
                { whose(ui, figure) }
                { table(ui, item) }
            }
            { evidence(ui, item, is_open) }
        </li>
    }
}

fn figure(ui: &Ui, id: FigureId) -> Option<&Figure> {
    ui.story().figures.get(id.index())
}

/// `▲ up 11.7%`.
fn changes(ui: &Ui, item: &FigureItem) -> Html {
    // Two reports may give the same change in two figures.
    let mut all: Vec<(f64, String)> = Vec::new();
    for change in item.changes.iter().filter_map(|id| figure(ui, *id)) {
        let said = said(ui, change);
        if !all.iter().any(|(_, other)| *other == said) {
            all.push((change.value, said));
        }
    }
    let one = |(value, said)| {
        let arrow = if value < 0.0 { "▼" } else { "▲" };
        html! {
            <span class="figure-change">
                { " " }<span aria-hidden="true">{ arrow }{ " " }</span>{ said }
            </span>
        }
    };
    all.into_iter().map(one).collect()
}

/// A bar from nothing to the goal.
fn goal(ui: &Ui, item: &FigureItem) -> Html {
    let Some((id, share)) = item.goal else { return Html::default() };
    let Some(goal) = figure(ui, id) else { return Html::default() };
    let amount = said(ui, goal);
    let text = match share {
        Some(share) => {
            // One decimal: the reports' own numbers are no finer.
            let percent = ui.words.percent((share * 1000.0).round() / 10.0);
            fill(ui.words.of_goal, &[&percent, &amount])
        }
        None => fill(ui.words.goal_by, &[&amount]),
    };
    html! {
        <>
            if let Some(share) = share {
                { bars::progress(share) }
            }
            <p class="figure-note">
                { text }
                if let Some(when) = goal.when {
                    { ", " }{ ui.words.date(when) }
                }
            </p>
        </>
    }
}

/// A bar for a percentage that is a part of something.
fn share(figure: &Figure) -> Html {
    let is_share = figure.role == FigureRole::Share && figure.kind == FigureKind::Percent;
    if is_share && (0.0..=100.0).contains(&figure.value) {
        bars::progress(figure.value / 100.0)
    } else {
        Html::default()
    }
}

/// The parts of a whole, in the order of the bar.
fn parts(ui: &Ui, item: &FigureItem) -> Html {
    if item.parts.is_empty() {
        return Html::default();
    }
    let stack = item.stack().unwrap_or_default();
    let shares: Vec<f64> = stack.iter().map(|(_, share)| *share).collect();
    let one = |id: FigureId| {
        let part = figure(ui, id)?;
        // The swatch of its stretch of the bar.
        let place = stack.iter().position(|(in_bar, _)| *in_bar == id);
        let class = place.map(|i| ["m1", "m2", "m3", "m4"][i % 4]);
        Some(html! {
            <li key={id.0}>
                if class.is_some() {
                    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                        <rect {class} width="10" height="10" />
                    </svg>
                }
                <span lang={lang(ui)}>{ what(ui, part).0 }</span>{ " " }<b>{ said(ui, part) }</b>
            </li>
        })
    };
    html! {
        <>
            if !shares.is_empty() {
                { bars::stack(&shares) }
            }
            <ul class="parts">{ for item.parts.iter().filter_map(|(id, _)| one(*id)) }</ul>
        </>
    }
}

fn whose(ui: &Ui, figure: &Figure) -> Html {
    let names = figure.entities.iter();
    let names = names.map(|id| html! { <li key={id.0}>{ name(ui, *id) }</li> });
    html! {
        if !figure.entities.is_empty() {
            <ul class="figure-note whose">{ for names }</ul>
        }
    }
}

/// The numbers behind a picture; a number without one needs no table.
fn table(ui: &Ui, item: &FigureItem) -> Html {
    if item.goal.is_none() && item.parts.is_empty() {
        return Html::default();
    }
    let row = |id: FigureId| {
        let figure = figure(ui, id)?;
        let when = figure.when.map(|when| ui.words.date(when));
        let is_goal = figure.role == FigureRole::Goal;
        Some(html! {
            <tr key={id.0}>
                <th scope="row">
                    if is_goal {
                        { ui.words.goal }{ ": " }
                    }
                    <span lang={lang(ui)}>{ what(ui, figure).0 }</span>
                </th>
                <td>{ said(ui, figure) }</td>
                <td>{ when.unwrap_or_default() }</td>
            </tr>
        })
    };
    html! {
        <details>
            <summary>{ ui.words.as_table }</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ ui.words.what }</th>
                        <th scope="col">{ ui.words.amount }</th>
                        <th scope="col">{ ui.words.when }</th>
                    </tr>
                </thead>
                <tbody>{ for item.all().filter_map(row) }</tbody>
            </table>
        </details>
    }
}

/// The sentences of the figure, then those of what hangs at it.
fn evidence(ui: &Ui, item: &FigureItem, is_open: bool) -> Html {
    let Some(own) = figure(ui, item.figure) else { return Html::default() };
    let mut reports: Vec<u32> = own.evidence.iter().map(|e| e.article.0).collect();
    reports.dedup();
    let mut all: Vec<_> =
        item.all().filter_map(|id| figure(ui, id)).flat_map(|f| &f.evidence).collect();
    // A sentence that gives both a level and its change is quoted once.
    let mut quoted: Vec<(u32, u32)> = Vec::new();
    all.retain(|e| {
        let place = (e.article.0, e.sentence);
        let is_new = !quoted.contains(&place);
        if is_new {
            quoted.push(place);
        }
        is_new
    });
    let sources = match reports.len() {
        n if n > 1 => fill(ui.words.sources_agree, &[&ui.words.count(n)]),
        n => ui.words.plural(ui.words.sources_n, n),
    };
    html! {
        <details class="evidence" open={is_open}>
            <summary>{ sources }</summary>
            { for all.into_iter().map(|e| quote(ui, *e, Html::default())) }
        </details>
    }
}
