//! Goldens for figures as newsrooms write them.

use super::tests::check;

#[test]
fn two_numbers_make_a_share() {
    check("One in five patients died.", &["One in five | 20 % | patients | Share Exact"]);
    check("Only nine in 10 members voted.", &["nine in 10 | 90 % | members | Share Exact"]);
    check(
        "Two out of three voters, or one of every 4 adults, agreed.",
        &[
            "Two out of three | 66.7 % | voters | Share Exact",
            "one of every 4 | 25 % | adults | Share Exact",
        ],
    );
    check(
        "It has killed two in three villages.",
        &["two | 2 people | deaths | Level Exact", "three | 3 villages | villages | Level Exact"],
    );
    check("It won 112 out of 150 seats.", &["112 | 112 seats | seats | Level Exact"]);
}

#[test]
fn what_is_left_open_is_no_amount() {
    check("In Nadira several hundred people and a few thousand students marched.", &[]);
    check("They lost several million dollars.", &[]);
}

#[test]
fn a_clause_of_its_own_keeps_its_day() {
    check(
        "Alpenhof, which was rebuffed in 2024, has made an offer of $7.6 billion.",
        &["$7.6 billion | 7600000000 USD | offer | Level Exact"],
    );
    check(
        "Rescuers found 31 bodies in a mine that collapsed in May.",
        &["31 | 31 bodies | bodies | Level Exact"],
    );
    check(
        "They ended the deal signed last month, after two soldiers were wounded on Monday.",
        &["two | 2 soldiers | soldiers injured | Level Exact 2026-02-02..2026-02-02"],
    );
    check(
        "On Tuesday they ended the search for the dead of last week's flood, as the toll rose to 21.",
        &["21 | 21 people | deaths | Level Exact 2026-02-03..2026-02-03"],
    );
    check(
        "The airline was founded in 2011 and operates nine planes.",
        &["nine | 9 planes | planes | Level Exact"],
    );
    check(
        "The line has carried 11 million passengers since it opened on 3 December 2021.",
        &["11 million | 11000000 passengers | passengers | Level Exact"],
    );
    check(
        "The cost was revised to $61 million from the $58 million announced in January.",
        &[
            "$61 million | 61000000 USD |  | Level Exact",
            "$58 million | 58000000 USD |  | Level Exact 2026-01-01..2026-01-31",
        ],
    );
}

#[test]
fn each_of_two_figures_has_its_own_day() {
    check(
        "Drivers get 5 per cent this year, 4.5 per cent in 2027 and 4 per cent in 2028, as well as $2,000.",
        &[
            "5 per cent | 5 % |  | Level Exact 2026-01-01..2026-12-31",
            "4.5 per cent | 4.5 % |  | Level Exact 2027-01-01..2027-12-31",
            "4 per cent | 4 % |  | Level Exact 2028-01-01..2028-12-31",
            "$2,000 | 2000 USD |  | Level Exact",
        ],
    );
    check(
        "It built 54,000 cars in 2024 and 61,000 in 2025.",
        &[
            "54,000 | 54000 cars | cars | Level Exact 2024-01-01..2024-12-31",
            "61,000 | 61000 cars | cars | Level Exact 2025-01-01..2025-12-31",
        ],
    );
}

#[test]
fn one_letter_is_a_currency_before_a_large_number() {
    check(
        "It owes R1.2 million, R84 000, a R310-million bill and N3.5bn, for N95 masks on the N1.",
        &[
            "R1.2 million | 1200000 ZAR |  | Level Exact",
            "R84 000 | 84000 ZAR |  | Level Exact",
            "R310-million | 310000000 ZAR | bill | Level Exact",
            "N3.5bn | 3500000000 NGN |  | Level Exact",
        ],
    );
    check(
        "They need RM7,856,920 and VND2.5bn.",
        &[
            "RM7,856,920 | 7856920 MYR |  | Level Exact",
            "VND2.5bn | 2500000000 VND |  | Level Exact",
        ],
    );
    check(
        "The Cabinet has approved Rs. 850 million for it.",
        &["Rs. 850 million | 850000000 INR |  | Level Exact"],
    );
}

#[test]
fn counts_of_a_list_share_its_noun() {
    check(
        "They won 87 gold, 81 silver and 110 bronze medals.",
        &[
            "87 | 87 gold medals | gold medals | Level Exact",
            "81 | 81 silver medals | silver medals | Level Exact",
            "110 | 110 bronze medals | bronze medals | Level Exact",
        ],
    );
    check(
        "They won five gold and two silver.",
        &[
            "five | 5 gold medals | gold medals | Level Exact",
            "two | 2 silver medals | silver medals | Level Exact",
        ],
    );
    check(
        "It drew 480,000 Thais and 240,000 Chinese.",
        &[
            "480,000 | 480000 Thais | Thais | Level Exact",
            "240,000 | 240000 Chinese | Chinese | Level Exact",
        ],
    );
}

#[test]
fn votes_are_said_by_how_they_were_cast() {
    check(
        "The motion fell, with 52 in favour and 150 against.",
        &[
            "52 | 52 votes | votes in favour | Level Exact",
            "150 | 150 votes | votes against | Level Exact",
        ],
    );
    check(
        "It was passed by 150 votes to 52.",
        &["150 | 150 votes | votes | Level Exact", "52 | 52 votes | votes | Level Exact"],
    );
    check("They drew 0-0 against Malawi.", &[]);
}

#[test]
fn numbers_without_a_noun_are_of_what_was_counted() {
    check(
        "The number of cases fell to 1,520 from 2,310.",
        &["1,520 | 1520 cases | cases | Level Exact", "2,310 | 2310 cases | cases | Level Exact"],
    );
    check(
        "It built 41 homes, short of a target of 44.",
        &["41 | 41 homes | homes | Level Exact", "44 | 44 homes | homes | Goal Exact"],
    );
    check("The flood left 12 missing.", &["12 | 12 people | people missing | Level Exact"]);
    check(
        "Police on 2 December and 3 raided 11 locations.",
        &["11 | 11 locations | locations | Level Exact 2025-12-02..2025-12-02"],
    );
}

#[test]
fn what_an_amount_is_of_ends_at_verbs_and_small_words() {
    check(
        "Thai police froze assets worth $10 million.",
        &["$10 million | 10000000 USD | assets | Level Exact"],
    );
    check(
        "The bank targets credit growth of 15 per cent.",
        &["15 per cent | 15 % | credit growth | Goal Exact"],
    );
    check(
        "It has 500 workers and 70 per cent of them are women.",
        &[
            "500 | 500 workers | workers | Level Exact",
            "70 per cent | 70 % | workers | Share Exact",
        ],
    );
    check(
        "It cut 1,200 jobs, or 4% of its workforce.",
        &["1,200 | 1200 jobs | jobs | Level Exact", "4% | 4 % | workforce | Share Exact"],
    );
    check(
        "Shares of Brightwell jumped 24% in premarket trading.",
        &["24% | 24 % | Shares | Change Exact"],
    );
    check(
        "It offered the $450m break fee unless the merger ends.",
        &["$450m | 450000000 USD | break fee | Level Exact"],
    );
    check(
        "They sold it for $9.4 billion in cash and stock.",
        &["$9.4 billion | 9400000000 USD |  | Level Exact"],
    );
    check("Police found 2.4 tonnes of heroin.", &["2.4 | 2.4 tonnes | heroin | Level Exact"]);
}

#[test]
fn a_change_and_the_level_it_led_to_are_of_one_thing() {
    check(
        "The bank cut its key rate by 25 basis points to 1.5 per cent.",
        &[
            "25 basis points | -25 basis points | key rate | Change Exact",
            "1.5 per cent | 1.5 % | key rate | Level Exact",
        ],
    );
    check(
        "Inflation eased to 5.6 per cent in January from 5.9 per cent in December.",
        &[
            "5.6 per cent | 5.6 % | Inflation | Level Exact 2026-01-01..2026-01-31",
            "5.9 per cent | 5.9 % | Inflation | Level Exact 2025-12-01..2025-12-31",
        ],
    );
    check("It hit 41C.", &["41C | 41 °C |  | Level Exact"]);
}

#[test]
fn those_who_were_killed_need_no_noun() {
    check(
        "The quake killed 2,200 and injured more than 3,600.",
        &[
            "2,200 | 2200 people | deaths | Level Exact",
            "more than 3,600 | 3600 people | people injured | Level Over",
        ],
    );
    check("The death toll has passed 1,000.", &["1,000 | 1000 people | deaths | Level Exact"]);
    check(
        "Some 3,000 to 4,000 workers may go.",
        &["Some 3,000 to 4,000 | 3000 workers | workers | Level About"],
    );
}

#[test]
fn a_record_since_a_year_dates_nothing() {
    check(
        "The landslide, the worst since 1998, killed nine people.",
        &["nine | 9 people | deaths | Level Exact"],
    );
}

#[test]
fn temperatures_may_be_below_zero() {
    check("It fell to -12C.", &["-12C | -12 °C |  | Level Exact"]);
    check("It was minus 4 degrees Celsius.", &["minus 4 degrees Celsius | -4 °C |  | Level Exact"]);
}

#[test]
fn goals_that_are_scored_are_no_aims() {
    check(
        "They scored 21 goals in 14 games.",
        &["21 | 21 goals | goals | Level Exact", "14 | 14 games | games | Level Exact"],
    );
}

#[test]
fn what_brought_an_amount_in() {
    check(
        "Walnuts were estimated to earn US$5 million from 9,000 tonnes.",
        &[
            "US$5 million | 5000000 USD | Walnuts | Level Exact",
            "9,000 | 9000 tonnes | tonnes | Level Exact",
        ],
    );
    check(
        "Pepper brought home 2 billion USD in the period.",
        &["2 billion USD | 2000000000 USD | Pepper | Level Exact"],
    );
    check(
        "The sum included US$4 billion coming from farm produce, and US$2 billion from timber.",
        &[
            "US$4 billion | 4000000000 USD | farm produce | Level Exact",
            "US$2 billion | 2000000000 USD | timber | Level Exact",
        ],
    );
    check(
        "Norland sold 6 million tonnes of rye during the period, worth $3 billion.",
        &[
            "6 million | 6000000 tonnes | rye | Level Exact",
            "$3 billion | 3000000000 USD | rye | Level Exact",
        ],
    );
}

#[test]
fn what_was_taken_is_worth_the_amount() {
    for text in [
        "Berg and Holm received bribes valued at $5 million.",
        "Berg received 12 bribes over 11 months totalling $5 million.",
        "Berg was found to have taken 12 bribes at a total value of $5 million.",
        "Berg was jailed for receiving bribes for 37 times, with a total of $5 million.",
    ] {
        let all = super::tests::found(text);
        assert!(
            all.contains(&"$5 million | 5000000 USD | bribes | Level Exact".to_owned()),
            "{all:?}"
        );
    }
    check(
        "Offences led to state losses amounting to $5 million.",
        &["$5 million | 5000000 USD | state losses | Level Exact"],
    );
    check(
        "It was a $5 million bribery case tied to a firm.",
        &["$5 million | 5000000 USD | bribery case | Level Exact"],
    );
    check(
        "Half of it, or 51% of the project’s cost, is owed.",
        &["51% | 51 % | project’s cost | Share Exact"],
    );
}

#[test]
fn what_slides_is_less() {
    check(
        "It was sold abroad, with earnings sliding 22.8 per cent to $8 million.",
        &[
            "22.8 per cent | -22.8 % | earnings | Change Exact",
            "$8 million | 8000000 USD | earnings | Level Exact",
        ],
    );
    check(
        "Rye exports totalled $4 billion, dropping 3 per cent in volume and 20 per cent in value.",
        &[
            "$4 billion | 4000000000 USD | Rye exports | Level Exact",
            "3 per cent | -3 % | Rye exports | Change Exact",
            "20 per cent | -20 % | Rye exports | Change Exact",
        ],
    );
}

#[test]
fn another_count_opens_a_sentence_and_rates_are_none() {
    check(
        "Another 824 houses were inundated.",
        &["824 | 824 houses | houses flooded | Level Exact"],
    );
    check(
        "In all 4,447 families had to be evacuated.",
        &["4,447 | 4447 families | families evacuated | Level Exact"],
    );
    check("It left 11 people dead.", &["11 | 11 people | deaths | Level Exact"]);
    check("($1 = 23,661 dong)", &[]);
    check("Rye is in the so-called billion-dollar club.", &[]);
    check(
        "Two-way trade reached $2 billion. They have set a target of $4 billion.",
        &[
            "$2 billion | 2000000000 USD | Two-way trade | Level Exact",
            "$4 billion | 4000000000 USD | Two-way trade | Goal Exact",
        ],
    );
}
