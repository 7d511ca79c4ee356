//! Where names, dates, figures and searched words stand in a text, cut into
//! pieces that follow each other without overlap.

use super::search::{Query, marks};
use crate::model::{Article, ArticleId, EntityId, FigureId, Span, Story, order, order_by_key};

/// A stretch of a text. Pieces and what stands between them give it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub span: Span,
    pub mark: Mark,
    /// Searched words within it, in order, not overlapping.
    pub found: Vec<Span>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Plain,
    Name(EntityId),
    /// A place in [`Article::dates`].
    Date(usize),
    Figure(FigureId),
}

/// Where figures stand, by article; in order.
#[derive(Clone, Debug, Default)]
pub struct FigurePlaces(Vec<Vec<(Span, FigureId)>>);

impl FigurePlaces {
    pub fn new(story: &Story) -> FigurePlaces {
        let mut places = vec![Vec::new(); story.articles.len()];
        for (i, figure) in story.figures.iter().enumerate() {
            for evidence in &figure.evidence {
                if let Some(places) = places.get_mut(evidence.article.index()) {
                    places.push((evidence.span, FigureId(i as u32)));
                }
            }
        }
        places.iter_mut().for_each(order);
        FigurePlaces(places)
    }

    /// Those that start before `end`, from the one that may hold `start` on.
    fn within(&self, article: ArticleId, span: Span) -> &[(Span, FigureId)] {
        let all = self.0.get(article.index()).map_or(&[][..], Vec::as_slice);
        let from = all.partition_point(|(s, _)| s.start < span.start).saturating_sub(1);
        let to = all.partition_point(|(s, _)| s.start < span.end);
        all.get(from..to).unwrap_or(&[])
    }
}

/// The pieces of `within`, a stretch of the article's text. Of marks that
/// overlap the one that starts first stays, of those a name before a date
/// before a figure; a mark that reaches out of `within` is cut.
pub fn pieces(
    article: &Article,
    id: ArticleId,
    within: Span,
    figures: &FigurePlaces,
    query: &Query,
) -> Vec<Piece> {
    let mentions = overlapping(&article.mentions, within, |m| m.span);
    let mut all: Vec<(Span, Mark)> =
        mentions.iter().map(|m| (m.span, Mark::Name(m.entity))).collect();
    let first_date = article.dates.partition_point(|d| d.span.end <= within.start);
    let dates = overlapping(&article.dates, within, |d| d.span);
    all.extend(dates.iter().enumerate().map(|(i, d)| (d.span, Mark::Date(first_date + i))));
    all.extend(figures.within(id, within).iter().map(|(s, f)| (*s, Mark::Figure(*f))));
    cut(&article.text, within, all, query)
}

/// Those of `all`, which are in order, that overlap `within`.
fn overlapping<T>(all: &[T], within: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let from = all.partition_point(|x| span(x).end <= within.start);
    let to = all.partition_point(|x| span(x).start < within.end);
    all.get(from..to).unwrap_or(&[])
}

/// The pieces of a text that is in no report, such as an event's title: the
/// names of `entities` by their names and aliases, and `figures` by their words.
pub fn title_pieces(
    story: &Story,
    text: &str,
    entities: impl Iterator<Item = EntityId>,
    figures: &[FigureId],
    query: &Query,
) -> Vec<Piece> {
    let mut needles: Vec<(&str, Mark)> = Vec::new();
    for id in entities {
        let Some(entity) = story.entities.get(id.index()) else { continue };
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        needles.extend(names.map(|name| (name.as_str(), Mark::Name(id))));
    }
    for id in figures {
        if let Some(figure) = story.figures.get(id.index()) {
            needles.push((figure.text.as_str(), Mark::Figure(*id)));
        }
    }
    let mut all = Vec::new();
    for (needle, mark) in needles.into_iter().filter(|(n, _)| !n.is_empty()) {
        let places = text.match_indices(needle).map(|(i, _)| Span::new(i, i + needle.len()));
        all.extend(places.filter(|s| is_whole(text, *s)).map(|s| (s, mark)));
    }
    cut(text, Span::new(0, text.len()), all, query)
}

/// Whether a span begins and ends where words do.
fn is_whole(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).and_then(|t| t.chars().next_back());
    let after = text.get(span.end as usize..).and_then(|t| t.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

fn cut(text: &str, within: Span, mut all: Vec<(Span, Mark)>, query: &Query) -> Vec<Piece> {
    // At the same place the longer, and of equals the first given.
    order_by_key(&mut all, |(s, _)| (s.start, std::cmp::Reverse(s.end)));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = within.start;
    let mut add = |start: u32, end: u32, mark| {
        let span = Span { start, end };
        if !span.is_empty() && text.get(span.range()).is_some() {
            pieces.push(Piece { span, mark, found: Vec::new() });
        }
    };
    for (span, mark) in all {
        let (start, end) = (span.start.max(within.start), span.end.min(within.end));
        if start >= at && start < end {
            add(at, start, Mark::Plain);
            add(start, end, mark);
            at = end;
        }
    }
    add(at, within.end, Mark::Plain);
    find(text, within, query, &mut pieces);
    pieces
}

/// Spreads the searched words over the pieces; a word that lies across two is
/// marked in both.
fn find(text: &str, within: Span, query: &Query, pieces: &mut [Piece]) {
    let mut i = 0;
    for found in marks(within.of(text), query) {
        let found = Span { start: found.start + within.start, end: found.end + within.start };
        while pieces.get(i).is_some_and(|p| p.span.end <= found.start) {
            i += 1;
        }
        for piece in pieces.iter_mut().skip(i).take_while(|p| p.span.start < found.end) {
            piece.found.push(Span {
                start: found.start.max(piece.span.start),
                end: found.end.min(piece.span.end),
            });
        }
    }
}

/// A piece's text from one found word to the next: text, and whether it was found.
pub fn found_parts<'a>(text: &'a str, piece: &Piece) -> Vec<(&'a str, bool)> {
    let mut parts = Vec::with_capacity(piece.found.len() * 2 + 1);
    let mut at = piece.span.start;
    for found in &piece.found {
        parts.push((Span { start: at, end: found.start }.of(text), false));
        parts.push((found.of(text), true));
        at = found.end;
    }
    parts.push((Span { start: at, end: piece.span.end }.of(text), false));
    parts.retain(|(text, _)| !text.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::super::testing::story;
    use super::*;
    use crate::model::{Mention, TimeExpression};

    const TEXT: &str = "Tô Lâm gave US$5 million to Hun Sen’s party on 6 February 2026.";

    fn span_of(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn article() -> Article {
        let mention = |words, id| Mention { span: span_of(TEXT, words), entity: EntityId(id) };
        Article {
            text: TEXT.into(),
            mentions: vec![mention("Tô Lâm", 0), mention("Hun Sen’s party", 1)],
            dates: vec![TimeExpression {
                span: span_of(TEXT, "6 February 2026"),
                value: "2026-02-06".into(),
                when: None,
                why: String::new(),
            }],
            ..story().articles[0].clone()
        }
    }

    /// Pieces as text: `[n0 Tô Lâm]`, `[d0 …]`, `[f3 …]`, found words in stars.
    fn show(text: &str, pieces: &[Piece]) -> String {
        let mut out = String::new();
        for piece in pieces {
            let parts = found_parts(text, piece);
            let inner: String = parts
                .iter()
                .map(|(t, found)| if *found { format!("*{t}*") } else { t.to_string() })
                .collect();
            out += &match piece.mark {
                Mark::Plain => inner,
                Mark::Name(id) => format!("[n{} {inner}]", id.0),
                Mark::Date(i) => format!("[d{i} {inner}]"),
                Mark::Figure(id) => format!("[f{} {inner}]", id.0),
            };
        }
        out
    }

    #[track_caller]
    fn check(within: &str, figures: &[(&str, u32)], query: &str, expected: &str) {
        let mut places: Vec<_> =
            figures.iter().map(|(words, id)| (span_of(TEXT, words), FigureId(*id))).collect();
        places.sort_unstable();
        let places = FigurePlaces(vec![places]);
        let within = span_of(TEXT, within);
        let pieces = pieces(&article(), ArticleId(0), within, &places, &Query::new(query));
        assert_eq!(show(TEXT, &pieces), expected);
        let joined: String = pieces.iter().map(|p| p.span.of(TEXT)).collect();
        assert_eq!(joined, within.of(TEXT), "pieces joined give the text back");
    }

    #[test]
    fn names_dates_and_figures_stand_where_they_are() {
        check(
            TEXT,
            &[("US$5 million", 0)],
            "",
            "[n0 Tô Lâm] gave [f0 US$5 million] to [n1 Hun Sen’s party] on [d0 6 February 2026].",
        );
    }

    #[test]
    fn of_overlapping_marks_the_first_stays() {
        check(
            "Hun Sen’s party on 6 February 2026",
            &[("Sen’s party on", 0), ("6 February", 1), ("6", 2)],
            "",
            "[n1 Hun Sen’s party] on [d0 6 February 2026]",
        );
        check("gave US$5 million", &[("US$5", 0), ("5 million", 1)], "", "gave [f0 US$5] million");
    }

    #[test]
    fn marks_that_reach_out_are_cut() {
        check("Sen’s party on 6 Feb", &[], "", "[n1 Sen’s party] on [d0 6 Feb]");
        check("ave US$5", &[("US$5 million", 0)], "", "ave [f0 US$5]");
    }

    #[test]
    fn searched_words_are_marked_within_and_across_pieces() {
        check(
            "Tô Lâm gave US$5 million",
            &[("5 million", 0)],
            "lam \"us$5 mill\"",
            "[n0 Tô *Lâm*] gave *US$*[f0 *5 mill*ion]",
        );
    }

    #[test]
    fn a_place_that_does_not_fit_the_text_gives_nothing() {
        let places = FigurePlaces::default();
        let outside = Span { start: 900, end: 950 };
        let query = Query::new("lam");
        assert_eq!(pieces(&article(), ArticleId(7), outside, &places, &query), []);
    }

    #[test]
    fn titles_are_marked_by_whole_names_longest_first() {
        let mut story = story();
        story.entities[0].aliases = vec!["Lâm".into(), "Tô".into()];
        story.entities[1].aliases = vec!["Hun".into()];
        let entities = || [EntityId(0), EntityId(1), EntityId(99)].into_iter();
        let of = |text: &str, query: &str| {
            show(text, &title_pieces(&story, text, entities(), &[], &Query::new(query)))
        };
        assert_eq!(of("Lâm and Tô Lâm at Hunan", ""), "[n0 Lâm] and [n0 Tô Lâm] at Hunan");
        assert_eq!(of("Hun Sen’s day", "sen"), "[n1 Hun *Sen*]’s day");
        assert_eq!(of("", "sen"), "");
    }
}
