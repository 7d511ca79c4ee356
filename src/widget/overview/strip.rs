//! The drawing. Places are percentages, so that it is right at any width
//! without measuring, and attributes, so that no page's policy on inline
//! style stands against it.

use super::brush::{Brush, handles};
use crate::query::{Bar, Tick};
use yew::prelude::*;

/// In pixels from the strip's top: days stand on the base, longer spans lie
/// below it, and below them are the labels.
const BASE: f32 = 56.0;
const TALLEST: f32 = 44.0;
const LANE: f32 = 8.0;

pub fn strip(brush: &Brush) -> Html {
    let ui = &brush.ui;
    let bars = ui.store.bars(&brush.axis);
    let days = bars.iter().filter(|bar| bar.lane == 0);
    let most = days.map(|bar| bar.all).max().unwrap_or(1);
    let n_lanes = bars.iter().map(|bar| bar.lane).max().unwrap_or(0);
    let bottom = BASE + n_lanes as f32 * LANE + 4.0;
    let (from, to) = brush.ends();
    let (left, right) = (brush.place(from), brush.place(to));
    html! {
        <svg class="strip" height={px(bottom + 20.0)} ref={brush.svg.clone()} role="group"
            aria-label={ui.words.overview} aria-describedby="overview-help"
            onpointerdown={brush.clone().on_down(&bars)} onpointermove={brush.clone().on_move()}
            onpointerup={brush.clone().on_up()} onpointercancel={brush.clone().on_up()}>
            <desc id="overview-help">{ ui.words.overview_help }</desc>
            if brush.is_set() {
                <rect class="band" x={percent(left)} width={percent(right - left)} y="2"
                    height={px(bottom - 2.0)} />
            }
            <g aria-hidden="true">
                { for bars.iter().map(|bar| draw(bar, bar.all, most, "bar whole")) }
                { for bars.iter().filter(|b| b.chosen > 0).map(|bar| {
                    draw(bar, bar.chosen, most, if bar.ahead { "bar ahead" } else { "bar" })
                }) }
                <line class="base" x1="0" x2="100%" y1={px(BASE)} y2={px(BASE)} />
                { gaps(brush) }
                { today(brush, bottom) }
                { ticks(brush, bottom, "ticks wide", 0.085) }
                { ticks(brush, bottom, "ticks narrow", 0.22) }
            </g>
            { handles(brush, from, to) }
        </svg>
    }
}

fn draw(bar: &Bar, n: u32, most: u32, class: &'static str) -> Html {
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
    html! {
        <rect {class} x={percent(bar.start + gap)} width={percent(width - 2.0 * gap)}
            y={px(top)} height={px(height)} rx={if bar.lane == 0 { "0" } else { "2.5" }} />
    }
}

/// Where years without an event are drawn short, the base is broken.
fn gaps(brush: &Brush) -> Html {
    let gap = |(from, to): (f32, f32)| {
        html! {
            <svg x={percent((from + to) / 2.0)} y={px(BASE)} overflow="visible">
                <path class="gap" d="M-5 4l4-8h6l-4 8z" />
                <path class="base" d="M-5 4l4-8M1 4l4-8" />
            </svg>
        }
    };
    brush.axis.gaps().into_iter().map(gap).collect()
}

/// Where the reports end and the future begins.
fn today(brush: &Brush, bottom: f32) -> Html {
    let Some(today) = brush.ui.store.today() else { return Html::default() };
    let at = brush.axis.place(today.plus(1));
    // Nothing is ahead of the axis' end.
    if at > 0.97 {
        return Html::default();
    }
    html! {
        <svg x={percent(at)} overflow="visible">
            <line class="today" x1="0" x2="0" y1="0" y2={px(bottom)} />
            <text class="ahead-word" x="6" y="11">{ brush.ui.words.ahead }{ " →" }</text>
        </svg>
    }
}

/// `distance` as [`Axis::ticks`](crate::query::Axis::ticks) takes it; which of
/// the sets is seen, the container's width says.
fn ticks(brush: &Brush, bottom: f32, class: &'static str, distance: f32) -> Html {
    let tick = |tick: Tick| {
        let anchor = if tick.at < 0.03 { "start" } else { "middle" };
        html! {
            <text x={percent(tick.at)} y={px(bottom + 14.0)} text-anchor={anchor}>
                { brush.ui.words.date(tick.span) }
            </text>
        }
    };
    html! { <g class={class}>{ for brush.axis.ticks(distance).into_iter().map(tick) }</g> }
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
