//! What a person should look at: where a step was not sure.

use super::Sources;
use crate::extract::extractor::{Doubt, Extraction};
use crate::extract::time::TimexType;
use crate::model::{ArticleId, Bound};

/// Below this, a name is worth a look.
const SURE: f32 = 0.6;

/// In the order of the articles and their texts.
pub fn doubts(sources: &Sources) -> Vec<Doubt> {
    let mut all = Vec::new();
    for (i, (doc, found)) in sources.docs.iter().zip(sources.found).enumerate() {
        let article = ArticleId(i as u32);
        let mut here = of_text(doc.text, found, article);
        here.sort_by_key(|d| d.span);
        all.append(&mut here);
    }
    all
}

fn of_text(text: &str, found: &Extraction, article: ArticleId) -> Vec<Doubt> {
    let vague = found.times.iter().filter(|t| {
        t.kind == TimexType::Date && t.when.is_none() && t.value.starts_with(['X', '1', '2'])
    });
    let vague = vague.map(|t| Doubt {
        article,
        span: t.span,
        message: format!("no day is clear from “{}”; it dates nothing", t.span.of(text)),
    });
    let unsure = found.names.iter().filter(|n| n.confidence < SURE).map(|n| Doubt {
        article,
        span: n.span,
        message: format!("“{}” may not be a name of that kind", n.span.of(text)),
    });
    let assumed = found
        .events
        .iter()
        .filter(|e| e.when.is_some_and(|w| w.bound() == Bound::About))
        .map(|e| Doubt { article, span: e.span, message: format!("{}: {}", e.title, e.why) });
    vague.chain(unsure).chain(assumed).collect()
}
