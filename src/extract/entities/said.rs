//! The names of all texts as the resolver works on them.

use crate::extract::names::view::{SURE, View};
use crate::extract::names::{MadeBy, Name};
use crate::model::{EntityKind, Span};
use rayon::prelude::*;
use std::ops::Range;

/// Fewer texts or entities are not worth another core.
pub const AT_ONCE: usize = 64;

/// A name where it was said: tokens `start..end` of text `doc`.
#[derive(Clone, Debug)]
pub struct Said {
    pub doc: usize,
    pub start: usize,
    pub end: usize,
    pub span: Span,
    pub kind: EntityKind,
    /// The weights alone made it a name of that kind.
    pub guessed: bool,
    /// What it weighs where names that are written alike have several kinds.
    pub weight: f32,
    /// Its set of [`Clusters`](super::clusters::Clusters).
    pub set: usize,
    /// The set of what it belongs to: of `Cambodia`'s `Ministry of Interior`.
    pub owner: Option<usize>,
}

impl Said {
    pub fn text<'t>(&self, views: &[View<'t>]) -> &'t str {
        self.span.of(views[self.doc].doc.text)
    }
}

/// All names, by text and place; sets are not given yet.
pub fn said(views: &[View], names: &[Vec<Name>]) -> Vec<Said> {
    let work = views.par_iter().zip(names).enumerate().with_min_len(AT_ONCE);
    work.flat_map_iter(|(doc, (view, names))| {
        names.iter().filter_map(move |name| one(doc, view, name))
    })
    .collect()
}

/// `Oslo | , Norway` names Oslo: the country only says which.
fn named_end(view: &View, name: &Name, tokens: &Range<usize>) -> usize {
    let comma = tokens.clone().skip(1).find(|&i| view.is(i, ","));
    comma.filter(|_| name.kind == EntityKind::Place).unwrap_or(tokens.end)
}

fn one(doc: usize, view: &View, name: &Name) -> Option<Said> {
    let tokens = view.doc.tokens_within(name.span);
    if tokens.is_empty() {
        return None;
    }
    let (start, end) = (tokens.start, named_end(view, name, &tokens));
    let span = view.doc.tokens_span(&tokens);
    let (kind, guessed) = (name.kind, name.by == MadeBy::Weights);
    // What stands beside it there says more than the looks of many.
    let weight = match name.by {
        MadeBy::Rule if name.confidence >= SURE => 6.0,
        MadeBy::Memory if name.confidence >= SURE => 3.0,
        _ => name.confidence,
    };
    Some(Said { doc, start, end, span, kind, guessed, weight, set: 0, owner: None })
}
