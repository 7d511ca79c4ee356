//! Reports that tell of the same event: whether they agree, and what only one
//! of them says.

use super::marked::{FigurePlaces, Mark, pieces};
use super::search::Query;
use crate::model::{ArticleId, Day, EntityId, FigureKind, Span, Status, Story, Telling, order};

/// How the reports that tell of an event stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accord {
    /// How many there are.
    pub reports: usize,
    /// As [`n_sources`] counts them.
    pub sources: usize,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Agree,
    /// A later report says that more of it has come true.
    Confirmed,
    /// A later report takes something back, or two give other amounts of the same.
    Differ,
}

/// `tellings` are of one event, by report day.
pub fn accord(story: &Story, places: &FigurePlaces, tellings: &[Telling]) -> Accord {
    let reports = reports(tellings);
    Accord {
        sources: n_sources(story, &reports),
        reports: reports.len(),
        verdict: verdict(story, places, tellings),
    }
}

/// For each telling the places in its sentence of names, dates and amounts that
/// no other report's sentence has, in order; none where one report tells all.
pub fn only_here(story: &Story, places: &FigurePlaces, tellings: &[Telling]) -> Vec<Vec<Span>> {
    let facts: Vec<Vec<(Span, Fact<'_>)>> =
        tellings.iter().map(|t| facts(story, places, t)).collect();
    let is_alone = reports(tellings).len() < 2;
    let told = |own: &Telling, fact: &Fact| {
        let others = tellings.iter().zip(&facts);
        let mut others = others.filter(|(t, _)| t.evidence.article != own.evidence.article);
        others.any(|(_, facts)| facts.iter().any(|(_, other)| other == fact))
    };
    let own = |(telling, facts): (&Telling, &Vec<(Span, Fact)>)| {
        let own = facts.iter().filter(|(_, fact)| !is_alone && !told(telling, fact));
        own.map(|(span, _)| *span).collect()
    };
    tellings.iter().zip(&facts).map(own).collect()
}

/// The reports that tell, each once.
fn reports(tellings: &[Telling]) -> Vec<ArticleId> {
    let mut all: Vec<ArticleId> = tellings.iter().map(|t| t.evidence.article).collect();
    order(&mut all);
    all.dedup();
    all
}

/// How many agencies reports are of: two reports of one agency are not two
/// sources. `VNA/VNS` and `VNA` are one; a report that names none is a source of
/// its own.
pub fn n_sources(story: &Story, reports: &[ArticleId]) -> usize {
    let mut seen: Vec<&str> = Vec::new();
    let mut n = 0;
    for report in reports.iter().filter_map(|id| story.articles.get(id.index())) {
        let names = report.agency.split(['/', ',']).map(str::trim);
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        if !names.iter().any(|name| seen.contains(name)) {
            n += 1;
        }
        seen.extend(names);
    }
    n
}

fn verdict(story: &Story, places: &FigurePlaces, tellings: &[Telling]) -> Verdict {
    let step = |t: &Telling| match t.status {
        Status::Target => 0,
        Status::Scheduled => 1,
        Status::Ongoing => 2,
        Status::Happened => 3,
    };
    let steps = || tellings.windows(2).filter_map(|w| Some((step(w.first()?), step(w.get(1)?))));
    if steps().any(|(before, after)| after < before) || amounts_differ(story, places, tellings) {
        Verdict::Differ
    } else if steps().any(|(before, after)| after > before) {
        Verdict::Confirmed
    } else {
        Verdict::Agree
    }
}

/// So many tellings are looked at for other amounts: many more say the same.
const MOST: usize = 24;

/// Whether each of two reports has an amount of the same thing that the other
/// has not.
fn amounts_differ(story: &Story, places: &FigurePlaces, tellings: &[Telling]) -> bool {
    let mut amounts: Vec<(What, ArticleId, u64)> = Vec::new();
    for telling in tellings.iter().take(if tellings.len() > 1 { MOST } else { 0 }) {
        for (_, fact) in facts(story, places, telling) {
            if let Fact::Amount(what, value) = fact
                && !(what.0.is_empty() && what.1.is_empty())
            {
                amounts.push((what, telling.evidence.article, value));
            }
        }
    }
    order(&mut amounts);
    amounts.dedup();
    let mut same_thing = amounts.chunk_by(|a, b| a.0 == b.0);
    same_thing.any(|amounts| {
        let by_report = amounts.chunk_by(|a, b| a.1 == b.1);
        let mut said: Vec<Vec<u64>> =
            by_report.map(|amounts| amounts.iter().map(|amount| amount.2).collect()).collect();
        order(&mut said);
        said.dedup();
        let lacks = |a: &[u64], b: &[u64]| b.iter().any(|value| !a.contains(value));
        let mut pairs = said.iter().flat_map(|a| said.iter().map(move |b| (a, b)));
        pairs.any(|(a, b)| lacks(a, b) && lacks(b, a))
    })
}

/// What an amount is of: its unit, and of what, where that is said.
type What<'a> = (&'a str, &'a str);

/// Something that a sentence says, equal where another says the same.
#[derive(PartialEq)]
enum Fact<'a> {
    Name(EntityId),
    Days(Day, Day),
    /// How much, as bits.
    Amount(What<'a>, u64),
}

fn facts<'a>(story: &'a Story, places: &FigurePlaces, telling: &Telling) -> Vec<(Span, Fact<'a>)> {
    let e = telling.evidence;
    let Some(report) = story.articles.get(e.article.index()) else { return Vec::new() };
    let Some(sentence) = report.sentences.get(e.sentence as usize) else { return Vec::new() };
    let fact = |mark: Mark| match mark {
        Mark::Plain => None,
        Mark::Name(id) => Some(Fact::Name(id)),
        Mark::Date(i) => {
            let when = report.dates.get(i)?.when?;
            Some(Fact::Days(when.from(), when.to()))
        }
        Mark::Figure(id) => {
            let figure = story.figures.get(id.index())?;
            let what = match figure.kind {
                FigureKind::Count => (figure.unit.as_str(), figure.of.as_str()),
                _ if figure.of.is_empty() => ("", ""),
                _ => (figure.unit.as_str(), figure.of.as_str()),
            };
            Some(Fact::Amount(what, figure.value.to_bits()))
        }
    };
    let pieces = pieces(report, e.article, *sentence, places, &Query::default());
    pieces.into_iter().filter_map(|piece| Some((piece.span, fact(piece.mark)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DateSpan, Evidence, Figure, FigureRole, Hedge, Mention, TimeExpression};
    use crate::query::testing::story;

    /// The testing story whose reports have each a sentence of its own: words in
    /// brackets `[n0 …]`, `[d2026 …]`, `[f3 …]` are names, years and counts of dead.
    fn told(texts: [&str; 2], agencies: [&str; 2]) -> Story {
        let mut story = story();
        for (i, marked) in texts.into_iter().enumerate() {
            let article = &mut story.articles[i];
            (article.mentions, article.dates, article.text) = (vec![], vec![], String::new());
            article.agency = agencies[i].into();
            for (n, part) in marked.split(['[', ']']).enumerate() {
                let start = article.text.len();
                let (mark, words) =
                    if n % 2 == 1 { part.split_once(' ').unwrap() } else { ("", part) };
                article.text.push_str(words);
                let span = Span::new(start, article.text.len());
                let number = mark.get(1..).unwrap_or_default().parse().unwrap_or(0);
                match mark.get(..1) {
                    Some("n") => article.mentions.push(Mention { span, entity: EntityId(number) }),
                    Some("d") => article.dates.push(TimeExpression {
                        span,
                        value: String::new(),
                        when: DateSpan::year(number as i32),
                        why: String::new(),
                    }),
                    Some("f") => story.figures.push(dead(number, i, span)),
                    _ => {}
                }
            }
            article.sentences = vec![Span::new(0, article.text.len())];
        }
        story
    }

    fn dead(n: u32, article: usize, span: Span) -> Figure {
        Figure {
            id: format!("f{article}-{n}"),
            kind: FigureKind::Count,
            role: FigureRole::Level,
            hedge: Hedge::Exact,
            value: f64::from(n),
            unit: "dead".into(),
            of: String::new(),
            text: n.to_string(),
            when: None,
            entities: vec![],
            goal: None,
            of_figure: None,
            evidence: vec![Evidence { article: ArticleId(article as u32), sentence: 0, span }],
        }
    }

    fn tellings(first: Status, second: Status) -> Vec<Telling> {
        let telling = |article, status| Telling {
            evidence: Evidence { article: ArticleId(article), sentence: 0, span: Span::new(0, 1) },
            status,
        };
        vec![telling(0, first), telling(1, second)]
    }

    #[track_caller]
    fn check_only(texts: [&str; 2], expected: [&[&str]; 2]) {
        let story = told(texts, ["", ""]);
        let places = FigurePlaces::new(&story);
        let only = only_here(&story, &places, &tellings(Status::Happened, Status::Happened));
        for (i, expected) in expected.into_iter().enumerate() {
            let said: Vec<&str> = only[i].iter().map(|s| s.of(&story.articles[i].text)).collect();
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn what_one_report_has_and_the_other_has_not_is_marked() {
        check_only(
            ["[n0 Lâm] came in [d2026 2026]", "[n0 Tô Lâm] met [n1 Hun Sen]"],
            [&["2026"], &["Hun Sen"]],
        );
        check_only(["[f11 eleven] died", "[f12 twelve] died"], [&["eleven"], &["twelve"]]);
        check_only(["[f11 eleven] died", "[f11 11] died"], [&[], &[]]);
    }

    #[test]
    fn a_single_report_has_nothing_of_its_own() {
        let story = told(["[n0 Lâm] came", ""], ["", ""]);
        let one = &tellings(Status::Happened, Status::Happened)[..1];
        assert_eq!(only_here(&story, &FigurePlaces::new(&story), one), [[]]);
    }

    #[track_caller]
    fn check(texts: [&str; 2], steps: [Status; 2], expected: Verdict) {
        let story = told(texts, ["", ""]);
        let all = tellings(steps[0], steps[1]);
        assert_eq!(accord(&story, &FigurePlaces::new(&story), &all).verdict, expected, "{texts:?}");
    }

    #[test]
    fn reports_agree_confirm_or_differ() {
        use Status::*;
        check(["a", "b"], [Happened, Happened], Verdict::Agree);
        check(["a", "b"], [Scheduled, Happened], Verdict::Confirmed);
        check(["a", "b"], [Happened, Scheduled], Verdict::Differ);
        check(["[f11 a] died", "[f12 b] died"], [Happened, Happened], Verdict::Differ);
        check(["[f11 a] died", "[f11 b], not [f12 c]"], [Happened, Happened], Verdict::Agree);
    }

    #[test]
    fn two_reports_of_one_agency_are_one_source() {
        for (agencies, sources) in [
            (["VNA", "VNA"], 1),
            (["VNA/VNS", "VNA"], 1),
            (["VNA", "Khmer Times"], 2),
            (["", ""], 2),
        ] {
            let story = told(["a", "b"], agencies);
            let all = tellings(Status::Happened, Status::Happened);
            let accord = accord(&story, &FigurePlaces::new(&story), &all);
            assert_eq!((accord.reports, accord.sources), (2, sources), "{agencies:?}");
        }
    }
}
