//! What a reader without a script has in place of the tabs: everything that
//! happened, the cards, the numbers and the reports, each behind its name.

use super::builder::{el, text};
use super::figures::figures;
use super::links::target;
use super::pieces::{folded, piece, say};
use super::quote::language;
use super::reports::list::{about, title};
use super::reports::reader::whole_text;
use super::share::chronology;
use super::store::Ui;
use super::{cards, links};
use crate::model::{Article, ArticleId};
use crate::query::View;
use yew::prelude::*;

/// More events than these are told as their key moments: whoever wants all of
/// them can filter, which needs the script.
const MOST_EVENTS: usize = 500;

/// The newest reports that are there in full; of older ones the first sentence is.
const MOST_REPORTS: usize = 30;

pub fn all_views(ui: &Ui) -> Html {
    let name = |view: View| say(ui.words.view[view as usize]);
    let view = |name, inner| folded("static-view", false, name, vec![inner]);
    let views = vec![
        view(say(ui.words.everything), everything(ui)),
        view(name(View::Entities), cards::view(ui, false)),
        view(name(View::Figures), figures(ui, false)),
        view(name(View::Reports), reports(ui)),
    ];
    piece("div", "static-only", views)
}

fn everything(ui: &Ui) -> Html {
    let all = &ui.store.selection;
    if all.len() > MOST_EVENTS {
        return chronology(ui, &all.shown);
    }
    chronology(ui, &all.events().collect::<Vec<_>>())
}

/// Newest first.
fn reports(ui: &Ui) -> Html {
    let all = ui.story().articles.numbered().rev().enumerate();
    let report = |(nth, (i, article)): (usize, (usize, &Article))| {
        let id = ArticleId(i as u32);
        let summary = el("span").may("lang", language(article)).text(&title(ui, article)).html();
        let mut inner = vec![target(ui, View::Reports, &article.id), about(ui, article)];
        if let Some(url) = links::safe_url(&article.url) {
            let link = el("a").class("link").set("href", url).is("rel", "noopener external");
            inner.push(el("p").put_el(link.say(ui.words.original)).html());
        }
        inner.push(if nth < MOST_REPORTS {
            whole_text(ui, id, article, None)
        } else {
            let first = article.sentences.first().map_or("", |s| s.of(&article.text));
            piece("p", "", vec![text(first)])
        });
        folded("report", false, summary, inner)
    };
    el("div").class("reports").all(all.map(report)).html()
}
