//! Which blocks of a long timeline are near the screen. Empty elements as high
//! as the blocks that are not drawn stand in their place; where one of them comes
//! near the screen, the blocks there are drawn. Where the timeline is only begun,
//! all are, once its first rows are painted.

use super::super::store::{Store, Ui};
use crate::query::{Action, Block, View};
use std::cell::{Cell, RefCell};
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
    /// Of these blocks so many are drawn besides what is near.
    more: RefCell<(Rc<Vec<Block>>, usize)>,
    /// Blocks from this one on are out of sight, and may be as they were.
    sight: Cell<usize>,
    /// What is drawn in sight: the first state of its turn. And out of sight.
    drawn: RefCell<Option<Store>>,
    behind: RefCell<Option<Store>>,
    /// The first state of the same story and day.
    calm: RefCell<Option<Store>>,
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

/// What stands above a timeline, where that is not on the page yet: not more than this.
const ABOVE: f64 = 400.0;

/// No row is lower, with its texts and while these are on their way.
const LEAST: [f64; 2] = [52.0, 38.0];

/// Where the reader has gone on from the widget's top, so many rows come at once at
/// least; farther down than this all do, for the event that is read is to stay in place.
const READ: usize = 16;
const FAR: f64 = 900.0;

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

    /// To be called before a view is drawn, of which all that the screen shows is drawn
    /// at once; and the rest, where the reader is farther down, the list has the focus,
    /// or it takes the place of a static page, in which anything may have been pressed.
    pub fn look(&self, now: &Store) {
        let is_new = !self.was_drawn.replace(true);
        let seen = |host: &Element| {
            let height = window()?.inner_height().ok()?.as_f64()?;
            let root = host.shadow_root()?;
            let there = root.query_selector(".timeline").ok()?;
            let focused = root.active_element();
            let in_list = focused.is_some_and(|e| e.matches(".days *").unwrap_or(false));
            let top = |of: &Element| of.get_bounding_client_rect().top();
            let start = top(host);
            if in_list || (is_new && there.is_some()) || start < -FAR {
                return None;
            }
            let from = there.map_or(start + ABOVE, |timeline| top(&timeline));
            let least = LEAST[usize::from(now.full.story.is_apart())];
            let n_seen = ((height - from) / least).max(0.0) as usize + 1;
            Some(if start < 0.0 { n_seen.max(READ) } else { n_seen })
        };
        let is_early = now.is_early() && now.address.view == View::Timeline;
        let is_first = now.is_first();
        let host = self.host.borrow();
        let n_seen = host.as_ref().filter(|_| is_early || is_first).and_then(seen);
        if !is_first {
            self.more.take();
        } else if !Rc::ptr_eq(&now.blocks, &self.more.borrow().0) {
            self.more.replace((now.blocks.clone(), now.first_blocks(n_seen)));
        }
        let n_seen = n_seen.filter(|_| is_early);
        self.sight.set(n_seen.map_or(usize::MAX, |_| now.first_blocks(n_seen)));
        let mut drawn = self.drawn.borrow_mut();
        let is_of = |it: &Store| Rc::ptr_eq(&it.full, &now.full);
        let day = now.address.filter.as_of;
        let is_calm = |it: &Store| is_of(it) && it.address.filter.as_of == day;
        if !self.calm.borrow().as_ref().is_some_and(is_calm) {
            self.calm.replace(Some(now.clone()));
        }
        let before = drawn.take().filter(is_of);
        let is_same = before.as_ref().is_some_and(|it| it.turn == now.turn);
        *drawn = before.clone().filter(|_| is_same).or_else(|| Some(now.clone()));
        if n_seen.is_none() {
            self.behind.replace(drawn.clone());
        } else if !is_same {
            self.behind.replace(before);
        }
    }

    /// Whether what lies out of sight is still to be drawn.
    fn is_early(&self) -> bool {
        self.sight.get() < usize::MAX
    }

    /// What is in sight: the same as long as nothing that is shown changes.
    pub fn fresh(&self, ui: &Ui) -> Ui {
        ui.at(self.drawn.borrow().clone().unwrap_or_else(|| ui.store.clone()))
    }

    /// For what no filter changes, but for its day.
    pub fn calm(&self, ui: &Ui) -> Ui {
        ui.at(self.calm.borrow().clone().unwrap_or_else(|| ui.store.clone()))
    }

    /// What lies out of sight: as it was as long as the rest is not painted; at first
    /// nothing.
    pub fn behind(&self, ui: &Ui) -> Option<Ui> {
        self.behind.borrow().clone().map(|store| ui.at(store))
    }

    /// What a block shows.
    pub fn at_block(&self, ui: &Ui, i: usize) -> Ui {
        let behind = self.behind(ui).filter(|_| i >= self.sight.get());
        let behind = behind.filter(|it| Rc::ptr_eq(&it.store.blocks, &ui.store.blocks));
        behind.unwrap_or_else(|| self.fresh(ui))
    }

    /// Whether a block is drawn, near the screen or not.
    pub fn is_drawn(&self, blocks: &Rc<Vec<Block>>, i: usize) -> bool {
        let (of, more) = &*self.more.borrow();
        Rc::ptr_eq(blocks, of) && i < *more
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
        } else if !ui.store.is_begun() && !self.is_early() {
            return;
        }
        if let Some(eye) = Eye::on(ui) {
            let unseen = if self.is_early() { ".timeline" } else { ".undrawn" };
            each(&root, unseen, |it| eye.observer.observe(it));
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
    // Said for the first time behind the frame in which it came.
    if !ui.store.is_long() {
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
