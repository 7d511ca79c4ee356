//! Choosing a stretch of time on the strip: by dragging, by pressing a bar, and
//! by two sliders. The pointer is captured while it drags, so that no listener
//! outside of the widget is needed.

use super::super::builder::{el, nodes};
use super::super::store::Ui;
use super::strip::percent;
use crate::model::Day;
use crate::query::{Action, Bar, PartialDate, Strip};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// What a drag began with.
pub struct Drag {
    /// The end that stays, a stop of the axis.
    fixed: usize,
    /// What a press without a drag chooses.
    pressed: Option<(Day, Day)>,
    start_px: i32,
    has_moved: bool,
    /// The filter before.
    before: (Option<PartialDate>, Option<PartialDate>),
}

#[derive(Clone)]
pub struct Brush {
    pub ui: Ui,
    pub drawing: Rc<Strip>,
    pub svg: NodeRef,
    pub drag: Rc<RefCell<Option<Drag>>>,
}

/// Less than this is a press with an unsteady hand.
const DRAG_PX: i32 = 4;

/// This near to a slider the slider is meant.
const HANDLE_PX: f32 = 14.0;

impl Brush {
    pub fn is_set(&self) -> bool {
        let filter = &self.ui.store.address.filter;
        filter.from.is_some() || filter.to.is_some()
    }

    fn last(&self) -> usize {
        self.drawing.axis.n_stops().saturating_sub(1)
    }

    /// The stops that the filter begins and ends at.
    pub fn ends(&self) -> (usize, usize) {
        let filter = &self.ui.store.address.filter;
        let stop = |day: Day| self.drawing.axis.stop_of(day);
        (
            filter.from.map_or(0, |d| stop(d.first_day())),
            filter.to.map_or(self.last(), |d| stop(d.last_day().plus(1))),
        )
    }

    /// 0 to 1.
    pub fn place(&self, stop: usize) -> f32 {
        self.drawing.axis.stop(stop).map_or(0.0, |day| self.drawing.axis.place(day))
    }

    /// The days between two stops, whichever comes first; all of them lift the filter.
    fn choose(&self, a: usize, b: usize) {
        let (first, last) = (a.min(b), a.max(b));
        let (Some(from), Some(behind)) =
            (self.drawing.axis.stop(first), self.drawing.axis.stop(last))
        else {
            return;
        };
        if first < last {
            self.ui.send(Action::Time {
                from: (first > 0).then(|| PartialDate::starting(from)),
                to: (last < self.last()).then(|| PartialDate::ending(behind.plus(-1))),
            });
        }
    }

    /// Where the pointer is, 0 to 1, and the strip's width in pixels.
    fn pointer(&self, e: &PointerEvent) -> Option<(f32, f32)> {
        let strip = self.svg.cast::<Element>()?.get_bounding_client_rect();
        let width = strip.width() as f32;
        (width > 0.0).then(|| ((e.client_x() as f32 - strip.left() as f32) / width, width))
    }

    /// The days of the label that is pressed.
    fn labelled(&self, e: &PointerEvent) -> Option<(Day, Day)> {
        let label = e.target_dyn_into::<Element>().filter(|e| e.tag_name() == "text")?;
        let at = label.get_attribute("x")?;
        let mut ticks = self.drawing.ticks.iter().flatten();
        let tick = ticks.find(|tick| percent(tick.at) == at)?;
        Some((tick.span.from(), tick.span.to()))
    }

    pub fn on_down(self, bars: &[Bar]) -> Callback<PointerEvent> {
        let bars = bars.to_vec();
        Callback::from(move |e: PointerEvent| {
            let (Some((at, width)), 0) = (self.pointer(&e), e.button()) else { return };
            let near = |stop| (self.place(stop) - at).abs() * width < HANDLE_PX;
            let (from, to) = self.ends();
            let fixed = match () {
                () if near(to) => from,
                () if near(from) => to,
                () => self.drawing.axis.nearest_stop(at),
            };
            // The narrowest bar is the last that holds the place.
            let pressed = bars.iter().rev().find(|b| (b.start..b.end).contains(&at));
            let pressed = pressed.filter(|_| !near(from) && !near(to)).map(|b| (b.from, b.to));
            let pressed = self.labelled(&e).or(pressed);
            let filter = &self.ui.store.address.filter;
            *self.drag.borrow_mut() = Some(Drag {
                fixed,
                pressed,
                start_px: e.client_x(),
                has_moved: false,
                before: (filter.from, filter.to),
            });
            if let Some(svg) = self.svg.cast::<Element>() {
                // Without capture the drag ends at the strip's edge.
                let _ = svg.set_pointer_capture(e.pointer_id());
            }
        })
    }

    pub fn on_move(self) -> Callback<PointerEvent> {
        Callback::from(move |e: PointerEvent| {
            let Some((at, _)) = self.pointer(&e) else { return };
            let mut fixed = None;
            if let Some(drag) = &mut *self.drag.borrow_mut() {
                drag.has_moved |= (e.client_x() - drag.start_px).abs() > DRAG_PX;
                fixed = drag.has_moved.then_some(drag.fixed);
            }
            if let Some(fixed) = fixed {
                self.choose(fixed, self.drawing.axis.nearest_stop(at));
            }
        })
    }

    pub fn on_up(self) -> Callback<PointerEvent> {
        Callback::from(move |_| {
            let drag = self.drag.borrow_mut().take();
            let press = drag.filter(|d| !d.has_moved).and_then(|d| d.pressed);
            if let Some((from, to)) = press {
                self.choose(self.drawing.axis.stop_of(from), self.drawing.axis.stop_of(to.plus(1)));
            }
        })
    }
}

impl Brush {
    /// The browser took the pointer, to scroll: as if nothing had been.
    pub fn on_cancel(self) -> Callback<PointerEvent> {
        Callback::from(move |_| {
            let drag = self.drag.borrow_mut().take();
            if let Some(drag) = drag.filter(|d| d.has_moved) {
                let (from, to) = drag.before;
                self.ui.send(Action::Time { from, to });
            }
        })
    }
}

pub fn handles(brush: &Brush, from: usize, to: usize) -> Html {
    let words = &brush.ui.words;
    let (last, least_end) = (brush.last(), (from + 1).min(brush.last()));
    nodes(vec![
        handle(brush, words.range_start, from, 0, to.saturating_sub(1), to),
        handle(brush, words.range_end, to, least_end, last, from),
    ])
}

/// One end at the stop `at`, between `least` and `most`; the other end is at `other`.
fn handle(
    brush: &Brush,
    label: &'static str,
    at: usize,
    least: usize,
    most: usize,
    other: usize,
) -> Html {
    let day = brush.drawing.axis.stop(at).unwrap_or(Day::MIN);
    let said =
        if at < other { PartialDate::starting(day) } else { PartialDate::ending(day.plus(-1)) };
    let onkeydown = {
        let brush = brush.clone();
        Callback::from(move |e: KeyboardEvent| {
            let to = match e.key().as_str() {
                "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => at + 1,
                "PageDown" => at.saturating_sub(5),
                "PageUp" => at + 5,
                "Home" => least,
                "End" => most,
                _ => return,
            };
            e.prevent_default();
            brush.choose(other, to.clamp(least, most));
        })
    };
    let reach = el("rect").class("reach").is("x", "-14").is("width", "28");
    let grip = el("rect").class("grip").is("x", "-4").is("width", "8");
    el("svg")
        .class("handle")
        .set("x", percent(brush.place(at)))
        .is("overflow", "visible")
        .is("role", "slider")
        .is("tabindex", "0")
        .is("aria-label", label)
        .set("aria-valuemin", least.to_string())
        .set("aria-valuemax", most.to_string())
        .set("aria-valuenow", at.to_string())
        .set("aria-valuetext", brush.ui.words.date_long(said.span()))
        .on(ListenerKind::onkeydown, onkeydown)
        .put_el(reach.is("y", "0").is("height", "76"))
        .put_el(grip.is("y", "22").is("height", "24").is("rx", "4"))
        .html()
}
