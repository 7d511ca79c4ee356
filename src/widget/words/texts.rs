//! Every word of the interface, one field each, so that English can't lack one.
//! Other languages are files beside this one, which only their readers load:
//! a line for each field, in the same order, `name: text`. The parts of a text
//! with several (a list, a number's forms) stand between bars.

/// A template for a number of things; `{}` is the number. Where the language
/// tells one from many, both forms stand between bars: `{} report|{} reports`
/// (the categories `one` and `other` of CLDR).
#[derive(Clone, Copy)]
pub struct Plural(pub &'static str);

/// A field, as one or more texts.
trait Field {
    fn slots(&mut self) -> &mut [&'static str];
}

impl Field for &'static str {
    fn slots(&mut self) -> &mut [&'static str] {
        std::slice::from_mut(self)
    }
}

impl<const N: usize> Field for [&'static str; N] {
    fn slots(&mut self) -> &mut [&'static str] {
        self
    }
}

impl Field for Plural {
    fn slots(&mut self) -> &mut [&'static str] {
        std::slice::from_mut(&mut self.0)
    }
}

macro_rules! texts {
    ($($(#[$about:meta])* $name:ident: $kind:ty,)*) => {
        /// `{}` in a text is filled by [`fill`](super::fill); where there are several
        /// and a language may turn them round they are `{0}`, `{1}` …
        #[derive(Clone, Copy)]
        pub struct Texts {
            $($(#[$about])* pub $name: $kind,)*
        }

        impl Texts {
            /// Names of the fields, in order.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Hands out each field with its parts, in order.
            pub fn each(&mut self, see: &mut dyn FnMut(&mut [&'static str])) {
                $(see(self.$name.slots());)*
            }
        }
    };
}

texts! {
    /// BCP 47 tag of the texts.
    lang: &'static str,
    /// From January and from Monday, of a language that `Intl` lacks in some
    /// browsers (Khmer in Chromium): so that what is said of a day is the same in
    /// all of them, and on the static page. Empty where all have it; weekdays
    /// alone, where they only differ in how those are cut short (Vietnamese).
    months: &'static str,
    weekdays: &'static str,
    /// Then also what languages are called, by their BCP 47 tags: `en=…|vi=…`.
    languages: &'static str,

    // Header and views.
    kicker: &'static str,
    reports_n: Plural,
    events_n: Plural,
    /// People, organisations, places and things.
    entities_n: Plural,
    figures_n: Plural,
    /// `{0}` events with their number, `{1}` and `{2}` first and last year.
    events_from_to: &'static str,
    views: &'static str,
    /// By [`View`](crate::query::View).
    view: [&'static str; 4],
    story_by: &'static str,
    no_trackers: &'static str,
    built_from_text: &'static str,
    latest: &'static str,
    next: &'static str,
    skip: &'static str,

    // Overview strip.
    overview: &'static str,
    overview_help: &'static str,
    from: &'static str,
    to: &'static str,
    from_to: &'static str,
    from_only: &'static str,
    to_only: &'static str,
    range_start: &'static str,
    range_end: &'static str,
    ahead: &'static str,

    // Filters.
    filters: &'static str,
    search: &'static str,
    search_hint: &'static str,
    /// Where it is another than the interface’s; `{}` its name.
    search_in: &'static str,
    /// By [`Facet`](crate::query::Facet).
    facet: [&'static str; 7],
    facet_find: &'static str,
    leave_out: &'static str,
    /// A choice that is left out.
    not: &'static str,
    remove_filter: &'static str,
    active_filters: &'static str,
    clear_all: &'static str,
    undo: &'static str,
    /// A link, paper, or a file.
    share: &'static str,
    copy_view: &'static str,
    copy_event: &'static str,
    /// Opens the system's own list of where to share.
    share_sheet: &'static str,
    print: &'static str,
    save: &'static str,
    /// CSV, JSON, iCalendar.
    forms: [&'static str; 3],
    /// No calendar can be made.
    none_dated: &'static str,
    take_failed: &'static str,
    copied: &'static str,
    copy_by_hand: &'static str,
    /// `{}` the number of events.
    saved: &'static str,
    /// `{0}` of `{1}`; the word for events follows in `events_word`.
    n_of_m: &'static str,
    events_word: Plural,
    /// Key moments, of more.
    n_shown: &'static str,
    key_moments: &'static str,
    everything: &'static str,
    /// Of a story without events.
    no_events: &'static str,
    none_title: &'static str,
    none_lift: &'static str,
    would_give: Plural,
    as_of: &'static str,
    as_of_label: &'static str,
    as_of_now: &'static str,
    /// Under a filter of days.
    undated_out: Plural,
    undated_in: Plural,
    undated_show: &'static str,
    undated_hide: &'static str,

    // Timeline.
    timeline: &'static str,
    background: &'static str,
    /// The days of the reports, where the editor gave them no name.
    era_story: &'static str,
    undated: &'static str,
    /// By [`Status`](crate::model::Status).
    status: [&'static str; 4],
    sources_n: Plural,
    /// Two or more.
    sources_agree: &'static str,
    reports_differ: &'static str,
    /// Of one agency.
    reports_of_one: &'static str,
    /// Names, dates and amounts.
    only_here: &'static str,
    sentence_n: &'static str,
    read_in_context: &'static str,
    announced: &'static str,
    confirmed: &'static str,
    /// By the first report of it.
    reported: &'static str,
    why_date: &'static str,
    why_report_day: &'static str,
    people_and_places: &'static str,
    more_n: &'static str,
    /// {0} more events that share their days, {1}.
    more_of_day: &'static str,

    // Dates.
    by: &'static str,
    since: &'static str,
    until: &'static str,
    about: &'static str,
    after: &'static str,
    before: &'static str,
    week_of: &'static str,
    /// `{0}` 1 to 4, `{1}` the year.
    quarter: &'static str,
    /// First and second; `{}` the year.
    half: [&'static str; 2],
    decade: &'static str,
    /// By [`Precision`](crate::model::Precision); empty for a day, whose
    /// weekday is said instead, and for a period, whose ends say it.
    precision: [&'static str; 10],
    undated_item: &'static str,

    // Cards.
    /// By [`EntityKind`](crate::model::EntityKind): one of them, and the group.
    kind: [&'static str; 4],
    kinds: [&'static str; 4],
    in_: &'static str,
    with: &'static str,
    also: &'static str,
    within: &'static str,
    roles: &'static str,
    as_reported: &'static str,
    mentions_n: Plural,
    mentions_over_time: &'static str,
    only_this: &'static str,
    unfilter: &'static str,
    its_events: &'static str,
    more_cards: &'static str,
    no_cards: &'static str,
    /// Adds to other choices of the same facet.
    this_too: &'static str,
    not_in_events: &'static str,
    times_n: Plural,

    /// First report and sentence of a card.
    first_named: &'static str,
    in_no_event: &'static str,
    met: &'static str,
    met_help: &'static str,
    /// `{0}` without `{1}`: so many events.
    without: &'static str,

    // Figures.
    /// What the parts leave.
    rest: &'static str,
    /// What was before a change, reckoned from it.
    before_change: &'static str,
    /// What reports before said a number was.
    readings: &'static str,
    /// By [`FigureRole`](crate::model::FigureRole).
    figure_roles: [&'static str; 4],
    figures_selected: &'static str,
    figures_other: &'static str,
    /// `{0}` percent, `{1}` the goal.
    of_goal: &'static str,
    goal_by: &'static str,
    goal: &'static str,
    up: &'static str,
    down: &'static str,
    unchanged: &'static str,
    as_table: &'static str,
    what: &'static str,
    amount: &'static str,
    when: &'static str,
    /// By [`Hedge`](crate::model::Hedge); empty for exact.
    hedge: [&'static str; 6],
    more_figures: &'static str,
    no_figures: &'static str,
    /// For 10^6, 10^9, 10^12.
    scales: [&'static str; 3],

    // Reports.
    all_reports: &'static str,
    previous_report: &'static str,
    next_report: &'static str,
    back_to_event: &'static str,
    report_of: &'static str,
    updated: &'static str,
    original: &'static str,
    no_reports: &'static str,
}

impl Texts {
    /// Whether it says dates in words of its own, not in those of `Intl`.
    pub fn has_calendar(&self) -> bool {
        !self.months.is_empty()
    }

    /// The texts of a language's file; what it lacks stays as it is here.
    pub fn with(&self, file: &'static str) -> Texts {
        let mut texts = *self;
        let mut lines = file.split('\n');
        texts.each(&mut |field| {
            let Some((_, text)) = lines.next().and_then(|line| line.split_once(':')) else {
                return;
            };
            let text = text.strip_prefix(' ').unwrap_or(text);
            match field {
                [one] => *one = text,
                several => several.iter_mut().zip(text.split('|')).for_each(|(t, s)| *t = s),
            }
        });
        texts
    }
}
