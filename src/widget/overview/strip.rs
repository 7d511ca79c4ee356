//! The drawing. Places are percentages, so that it is right at any width
//! without measuring, and attributes, so that no page's policy on inline
//! style stands against it.

use super::super::builder::{El, el};
use super::brush::{Brush, handles};
use crate::query::{Bar, Tick};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// In pixels from the strip's top: days stand on the base, longer spans lie
/// below it, and below them are the labels.
const BASE: f32 = 56.0;
const TALLEST: f32 = 44.0;
const LANE: f32 = 8.0;

pub fn strip(brush: &Brush) -> Html {
    let ui = &brush.ui;
    let bars = ui.store.bars(&brush.drawing);
    let n_lanes = bars.iter().map(|bar| bar.lane).max().unwrap_or(0);
    let bottom = BASE + n_lanes as f32 * LANE + 4.0;
    let (from, to) = brush.ends();
    let (left, right) = (brush.place(from), brush.place(to));
    let drawn = el("g")
        .is("aria-hidden", "true")
        .put(draw(&bars, bottom))
        .put(line("base", "100%", BASE, BASE))
        .all(gaps(brush))
        .put(today(brush, bottom))
        .put(ticks(brush, bottom, "ticks wide", 0))
        .put(ticks(brush, bottom, "ticks narrow", 1));
    let band = el("rect")
        .class("band")
        .has("hidden", !brush.is_set())
        .set("x", percent(left))
        .set("width", percent(right - left))
        .is("y", "2")
        .set("height", px(bottom - 2.0));
    el("svg")
        .class("strip")
        .set("height", px(bottom + 20.0))
        .node_ref(&brush.svg)
        .is("role", "group")
        .is("aria-label", ui.words.overview)
        .is("aria-describedby", "overview-help")
        .on(ListenerKind::onpointerdown, brush.clone().on_down(&bars))
        .on(ListenerKind::onpointermove, brush.clone().on_move())
        .on(ListenerKind::onpointerup, brush.clone().on_up())
        .on(ListenerKind::onpointercancel, brush.clone().on_cancel())
        .put_el(el("desc").is("id", "overview-help").say(ui.words.overview_help))
        .put_el(band)
        .put_el(drawn)
        .put(handles(brush, from, to))
        .html()
}

/// So many units are the strip's width in the bars' own measure, in which a
/// unit down is a pixel.
const ACROSS: f32 = 1000.0;

/// All bars of a kind are one path: a long story has hundreds.
fn draw(bars: &[Bar], bottom: f32) -> Html {
    let days = bars.iter().filter(|bar| bar.lane == 0);
    let most = days.map(|bar| bar.all).max().unwrap_or(1);
    let path = |class, n_of: &dyn Fn(&Bar) -> u32| {
        let drawn = bars.iter().filter(|bar| n_of(bar) > 0);
        let outline: String = drawn.map(|bar| outline(bar, n_of(bar), most)).collect();
        el("path").class(class).set("d", outline).html()
    };
    let chosen = |ahead| move |bar: &Bar| if bar.ahead == ahead { bar.chosen } else { 0 };
    el("svg")
        .is("width", "100%")
        .set("height", px(bottom))
        .set("viewBox", ["0 0 ", &px(ACROSS), " ", &px(bottom)].concat())
        .is("preserveAspectRatio", "none")
        .is("overflow", "visible")
        .put(path("bar whole", &|bar| bar.all))
        .put(path("bar", &chosen(false)))
        .put(path("bar ahead", &chosen(true)))
        .html()
}

/// The box of `n` events of a bar.
fn outline(bar: &Bar, n: u32, most: u32) -> String {
    let width = bar.end - bar.start;
    let gap = (width * 0.1).min(0.002);
    let (top, height) = if bar.lane == 0 {
        // Grows with the root of the count, so that one event is still seen
        // beside a hundred.
        let height = (n as f32 / most as f32).sqrt() * TALLEST;
        (BASE - height, height)
    } else {
        (BASE + (bar.lane as f32 - 1.0) * LANE + 3.0, LANE - 3.0)
    };
    let (left, right) = (px((bar.start + gap) * ACROSS), px((bar.end - gap) * ACROSS));
    ["M", &left, " ", &px(top), "H", &right, "V", &px(top + height), "H", &left, "z"].concat()
}

/// From the left, or straight down where it has no width.
fn line(class: &'static str, to: &'static str, y1: f32, y2: f32) -> Html {
    el("line").class(class).is("x2", to).set("y1", px(y1)).set("y2", px(y2)).html()
}

/// What is drawn in pixels around a place on the axis.
fn around(at: f32) -> El {
    el("svg").set("x", percent(at)).is("overflow", "visible")
}

/// Where years without an event are drawn short, the base is broken.
fn gaps(brush: &Brush) -> impl Iterator<Item = Html> {
    brush.drawing.axis.gaps().into_iter().map(|(from, to)| {
        around((from + to) / 2.0)
            .set("y", px(BASE))
            .put_el(el("path").class("gap").is("d", "M-5 4l4-8h6l-4 8z"))
            .put_el(el("path").class("base").is("d", "M-5 4l4-8M1 4l4-8"))
            .html()
    })
}

/// Where the reports end and the future begins.
fn today(brush: &Brush, bottom: f32) -> Html {
    let Some(today) = brush.ui.store.today() else { return Html::default() };
    let at = brush.drawing.axis.place(today.plus(1));
    // Nothing is ahead of the axis' end.
    if at > 0.97 {
        return Html::default();
    }
    let word = el("text").class("ahead-word").is("x", "6").is("y", "11");
    around(at)
        .put(line("today", "0", 0.0, bottom))
        .put_el(word.say(brush.ui.words.ahead).say(" →"))
        .html()
}

/// Which of the sets is seen, the container's width says.
fn ticks(brush: &Brush, bottom: f32, class: &'static str, set: usize) -> Html {
    let tick = |tick: &Tick| {
        el("text")
            .set("x", percent(tick.at))
            .set("y", px(bottom + 14.0))
            .is("text-anchor", if tick.at < 0.03 { "start" } else { "middle" })
            .text(&brush.ui.words.date(tick.span))
            .html()
    };
    el("g").class(class).all(brush.drawing.ticks[set].iter().map(tick)).html()
}

/// `0.1234` as `12.34%`, without the machinery that prints floats.
pub fn percent(part: f32) -> String {
    [&hundredths(part * 100.0), "%"].concat()
}

fn px(length: f32) -> String {
    hundredths(length)
}

fn hundredths(value: f32) -> String {
    let all = (value.max(0.0) * 100.0 + 0.5) as u32;
    let rest = (all % 100).to_string();
    [(all / 100).to_string().as_str(), if rest.len() < 2 { ".0" } else { "." }, &rest].concat()
}
