//! Every word of the interface, one field each, so that a language that lacks
//! one does not compile.

/// A template for a number of things, by the language's plural categories
/// (CLDR). `{}` is the number.
#[derive(Clone, Copy)]
pub enum Plural {
    /// One form for all numbers, as in Vietnamese and Khmer.
    Same(&'static str),
    /// For the category `one`, and for all others.
    OneOther(&'static str, &'static str),
}

/// Month and day names for browsers whose `Intl` lacks the language
/// (Chromium lacks Khmer).
pub struct Calendar {
    /// From January.
    pub months: [&'static str; 12],
    /// From Monday.
    pub weekdays: [&'static str; 7],
}

/// `{}` in a text is filled by [`fill`](super::fill); where there are several
/// and a language may turn them round they are `{0}`, `{1}` …
pub struct Texts {
    /// BCP 47 tag of the texts.
    pub lang: &'static str,
    pub calendar: Option<&'static Calendar>,

    // Header and views.
    pub kicker: &'static str,
    pub reports_n: Plural,
    pub events_n: Plural,
    /// People, organisations, places and things.
    pub entities_n: Plural,
    /// `{0}` events with their number, `{1}` and `{2}` first and last year.
    pub events_from_to: &'static str,
    pub views: &'static str,
    /// By [`View`](crate::query::View).
    pub view: [&'static str; 4],
    pub story_by: &'static str,
    pub no_trackers: &'static str,
    pub built_from_text: &'static str,

    // Overview strip.
    pub overview: &'static str,
    pub overview_help: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub from_to: &'static str,
    pub from_only: &'static str,
    pub to_only: &'static str,
    pub range_start: &'static str,
    pub range_end: &'static str,
    pub ahead: &'static str,

    // Filters.
    pub filters: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    /// By [`Facet`](crate::query::Facet).
    pub facet: [&'static str; 7],
    pub facet_find: &'static str,
    pub leave_out: &'static str,
    /// A choice that is left out.
    pub not: &'static str,
    pub remove_filter: &'static str,
    pub active_filters: &'static str,
    pub clear_all: &'static str,
    pub undo: &'static str,
    pub share: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    /// `{0}` of `{1}`; the word for events follows in `events_word`.
    pub n_of_m: &'static str,
    pub events_word: Plural,
    pub key_moments: &'static str,
    pub everything: &'static str,
    /// Of a story without events.
    pub no_events: &'static str,
    pub none_title: &'static str,
    pub none_lift: &'static str,
    pub would_give: Plural,
    pub as_of: &'static str,
    pub as_of_label: &'static str,
    pub as_of_now: &'static str,

    // Timeline.
    pub timeline: &'static str,
    pub background: &'static str,
    /// The days of the reports, where the editor gave them no name.
    pub era_story: &'static str,
    pub undated: &'static str,
    /// By [`Status`](crate::model::Status).
    pub status: [&'static str; 4],
    pub sources_n: Plural,
    /// Two or more.
    pub sources_agree: &'static str,
    pub sources_differ: &'static str,
    pub sentence_n: &'static str,
    pub read_in_context: &'static str,
    pub announced: &'static str,
    pub confirmed: &'static str,
    pub why_date: &'static str,
    pub people_and_places: &'static str,
    pub more_n: &'static str,

    // Dates.
    pub by: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    pub about: &'static str,
    pub after: &'static str,
    pub before: &'static str,
    pub week_of: &'static str,
    /// `{0}` 1 to 4, `{1}` the year.
    pub quarter: &'static str,
    /// First and second; `{}` the year.
    pub half: [&'static str; 2],
    pub decade: &'static str,
    /// By [`Precision`](crate::model::Precision); empty for a day, whose
    /// weekday is said instead, and for a period, whose ends say it.
    pub precision: [&'static str; 10],
    pub undated_item: &'static str,

    // Cards.
    /// By [`EntityKind`](crate::model::EntityKind): one of them, and the group.
    pub kind: [&'static str; 4],
    pub kinds: [&'static str; 4],
    pub in_: &'static str,
    pub with: &'static str,
    pub also: &'static str,
    pub within: &'static str,
    pub roles: &'static str,
    pub as_reported: &'static str,
    pub mentions_n: Plural,
    pub mentions_over_time: &'static str,
    pub only_this: &'static str,
    pub unfilter: &'static str,
    pub its_events: &'static str,
    pub more_cards: &'static str,
    pub no_cards: &'static str,
    /// Adds to other choices of the same facet.
    pub this_too: &'static str,
    pub not_in_events: &'static str,
    pub times_n: Plural,

    // Figures.
    /// By [`FigureRole`](crate::model::FigureRole).
    pub figure_roles: [&'static str; 4],
    pub figures_selected: &'static str,
    pub figures_other: &'static str,
    /// `{0}` percent, `{1}` the goal.
    pub of_goal: &'static str,
    pub goal_by: &'static str,
    pub goal: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub unchanged: &'static str,
    pub as_table: &'static str,
    pub what: &'static str,
    pub amount: &'static str,
    pub when: &'static str,
    /// By [`Hedge`](crate::model::Hedge); empty for exact.
    pub hedge: [&'static str; 4],
    pub more_figures: &'static str,
    pub no_figures: &'static str,
    /// For 10^6, 10^9, 10^12.
    pub scales: [&'static str; 3],

    // Reports.
    pub all_reports: &'static str,
    pub previous_report: &'static str,
    pub next_report: &'static str,
    pub back_to_event: &'static str,
    pub report_of: &'static str,
    pub updated: &'static str,
    pub original: &'static str,
    pub no_reports: &'static str,
}
