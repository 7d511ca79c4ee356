//! Which blocks of a long timeline are near the screen. Empty elements as high
//! as the blocks that are not drawn stand in their place; where one of them comes
//! near the screen, the blocks there are drawn. Where the timeline is only begun,
//! all are, once its first rows are painted.

use super::super::store::Ui;
use crate::query::{Action, Block, State};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, window,
};
use yew::NodeRef;

/// Of one widget, over its life.
#[derive(Default)]
pub struct Window {
    heights: RefCell<Heights>,
    eye: RefCell<Option<Eye>>,
    /// What holds the widget's shadow tree; none where it is drawn for paper.
    host: RefCell<Option<Element>>,
    was_drawn: Cell<bool>,
    /// Of these blocks, those that are drawn besides what is near.
    more: RefCell<(Rc<Vec<Block>>, Range<usize>)>,
}

/// In pixels.
#[derive(Default)]
struct Heights {
    /// What was measured.
    blocks: Rc<Vec<Block>>,
    /// By block, 0 where it was not drawn yet.
    of: Vec<f64>,
    /// Of all that was measured: height and rows.
    sum: (f64, f64),
    /// What a row that was not measured is reckoned with; 0 before any was. It
    /// stays while the blocks do, so that the gaps on screen are what they are.
    row: f64,
}

/// A row of which nothing is known.
const ROW: f64 = 100.0;

/// Browsers draw nothing farther down than some 17 million pixels.
const HIGHEST: f64 = 8e6;

/// From the widget's top, what the first rows of a timeline fill in any case.
const BEGINNING: f64 = 1_800.0;

/// Drawn at least on both sides of what is near.
const MARGIN: f64 = 1_500.0;

/// A heading of an era.
const HEADING: f64 = 60.0;

struct Eye {
    observer: IntersectionObserver,
    // Called as long as it is not dropped.
    _seen: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl PartialEq for Window {
    fn eq(&self, other: &Window) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Window {
    /// Where the widget is on the page.
    pub fn stand_in(&self, host: Element) {
        *self.host.borrow_mut() = Some(host);
    }

    /// To be called before a view is drawn: where more is on screen than the first
    /// rows, or has the focus, they do not come alone; nor where they take the place
    /// of a static page, in which the reader may have pressed anything.
    pub fn look(&self, now: &State) {
        let is_new = !self.was_drawn.replace(true);
        let is_enough = |host: &Element| {
            let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
            let bottom = height.map(|px| px - host.get_bounding_client_rect().top());
            let root = host.shadow_root();
            let there = root.as_ref().filter(|_| is_new);
            let before = there.and_then(|root| root.query_selector(".days").ok()?);
            let focused = root.and_then(|root| root.active_element());
            bottom.is_some_and(|px| px < BEGINNING)
                && before.is_none()
                && !focused.is_some_and(|e| e.matches(".days *").unwrap_or(false))
        };
        let Some(more) = now.behind_first() else {
            self.more.take();
            return;
        };
        let is_known = Rc::ptr_eq(&now.blocks, &self.more.borrow().0);
        if !is_known && !self.host.borrow().as_ref().is_some_and(is_enough) {
            *self.more.borrow_mut() = (now.blocks.clone(), more);
        }
    }

    /// Whether a block is drawn, near the screen or not.
    pub fn is_drawn(&self, blocks: &Rc<Vec<Block>>, i: usize) -> bool {
        let (of, more) = &*self.more.borrow();
        Rc::ptr_eq(blocks, of) && more.contains(&i)
    }

    /// To be called before these are drawn.
    pub fn estimate(&self, blocks: &Rc<Vec<Block>>) {
        let mut heights = self.heights.borrow_mut();
        let (px, rows) = heights.sum;
        if rows > 0.0 && (heights.row == 0.0 || !Rc::ptr_eq(blocks, &heights.blocks)) {
            heights.row = px / rows;
        }
    }

    /// As measured, else as others are.
    pub fn height(&self, blocks: &Rc<Vec<Block>>, i: usize) -> f64 {
        let heights = self.heights.borrow();
        let known = heights.of.get(i).filter(|_| Rc::ptr_eq(blocks, &heights.blocks));
        known.copied().filter(|px| *px > 0.0).unwrap_or_else(|| {
            let row = if heights.row > 0.0 { heights.row } else { ROW };
            let n_rows = blocks.last().map_or(0, Block::end) as f64;
            let n = blocks.get(i).map_or(0, |block| block.group.events.len());
            n as f64 * row.min(HIGHEST / n_rows)
        })
    }

    /// To be called when a view stands: measures, and watches what is not drawn.
    pub fn settle(&self, ui: &Ui, root: &NodeRef) {
        self.rest();
        let Some(root) = root.cast::<Element>() else { return };
        if ui.store.is_long() {
            self.measure(&ui.store.blocks, &root);
        } else if !ui.store.is_begun() {
            return;
        }
        if let Some(eye) = Eye::on(ui) {
            each(&root, ".undrawn", |gap| eye.observer.observe(gap));
            *self.eye.borrow_mut() = Some(eye);
        }
    }

    /// To be called when the widget goes.
    pub fn rest(&self) {
        if let Some(eye) = self.eye.take() {
            eye.observer.disconnect();
        }
    }

    fn measure(&self, blocks: &Rc<Vec<Block>>, root: &Element) {
        let mut heights = self.heights.borrow_mut();
        if !Rc::ptr_eq(blocks, &heights.blocks) {
            heights.blocks = blocks.clone();
            heights.of = vec![0.0; blocks.len()];
        }
        each(root, "[data-block]", |drawn| {
            let i = number(drawn);
            let px = drawn.get_bounding_client_rect().height();
            let rows = blocks.get(i).map_or(0, |block| block.group.events.len());
            // As long as the widget is hidden nothing has a height.
            if let Some(known) = heights.of.get_mut(i).filter(|_| px > 0.0) {
                let is_new = *known == 0.0;
                *known = px;
                if is_new {
                    heights.sum.0 += px;
                    heights.sum.1 += rows as f64;
                }
            }
        });
    }

    /// Draws what is between two places in the timeline, in pixels from its top,
    /// and as much again, or at least some screens more.
    fn show(&self, ui: &Ui, timeline: &Element, top: f64, bottom: f64) {
        let blocks = &ui.store.blocks;
        let margin = ((bottom - top) / 2.0).max(MARGIN);
        let (mut start, mut end, mut at, mut era) = (None, 0, 0.0, None);
        for (i, block) in blocks.iter().enumerate() {
            if era.replace(block.era) != Some(block.era) {
                at += HEADING;
            }
            if at < bottom + margin {
                end = i + 1;
            }
            at += self.height(blocks, i);
            if start.is_none() && at > top - margin {
                start = Some(i);
            }
        }
        let focused = timeline.query_selector("[data-block]:focus-within").ok().flatten();
        let kept = focused.map(|block| number(&block));
        let last = blocks.len().saturating_sub(1);
        let start = start.unwrap_or(last);
        ui.send(Action::Near(start..end.max(start + 1), kept));
    }
}

impl Eye {
    fn on(ui: &Ui) -> Option<Eye> {
        let ui = ui.clone();
        let seen = Closure::new(move |entries: Array, observer| see(&ui, &entries, &observer));
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100%");
        let callback = seen.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        Some(Eye { observer, _seen: seen })
    }
}

/// A gap only says that it is near; the whole timeline then says which part of
/// it is, also where a frame hides how high the screen is.
fn see(ui: &Ui, entries: &Array, observer: &IntersectionObserver) {
    // Said for the first time behind the frame in which the gap came.
    if ui.store.is_begun() {
        return ui.send(Action::Near(0..ui.store.blocks.len(), None));
    }
    for entry in entries.iter() {
        let entry: IntersectionObserverEntry = entry.unchecked_into();
        let target = entry.target();
        if !target.matches(".undrawn").unwrap_or(false) {
            let (whole, seen) = (entry.bounding_client_rect(), entry.intersection_rect());
            if seen.height() > 0.0 {
                let top = seen.top() - whole.top();
                // Drawn anew, it is another observer's turn.
                return ui.window.show(ui, &target, top, top + seen.height());
            }
        } else if let Some(all) = target.closest(".timeline").ok().flatten()
            && entry.is_intersecting()
        {
            // Who is watched anew is told of at once.
            observer.unobserve(&all);
            observer.observe(&all);
        }
    }
}

fn each(root: &Element, css: &str, mut call: impl FnMut(&Element)) {
    let Ok(all) = root.query_selector_all(css) else { return };
    for i in 0..all.length() {
        if let Some(element) = all.item(i).as_ref().and_then(JsCast::dyn_ref) {
            call(element);
        }
    }
}

/// Of a block in the document.
fn number(block: &Element) -> usize {
    block.get_attribute("data-block").and_then(|n| n.parse().ok()).unwrap_or(usize::MAX)
}
