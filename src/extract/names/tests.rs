//! Names in sentences of our own.

use super::NameReader;
use crate::extract::doc::Cutter;
use crate::extract::lexicon::Lexicon;
use crate::model::{Day, EntityKind};
use std::sync::OnceLock;

fn tools() -> &'static (Cutter, NameReader) {
    static TOOLS: OnceLock<(Cutter, NameReader)> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let lexicon = Lexicon::builtin();
        (Cutter::new(&lexicon).unwrap(), NameReader::new(&lexicon).unwrap())
    })
}

/// `expected` is `NAME/p` with p person, o organisation, l place, t thing.
fn check(text: &str, expected: &[&str]) {
    let (cutter, reader) = tools();
    let doc = cutter.cut(text, Day::MIN, "");
    let found: Vec<String> = reader
        .read(&doc, &[])
        .iter()
        .map(|n| {
            let kind = match n.kind {
                EntityKind::Person => 'p',
                EntityKind::Organisation => 'o',
                EntityKind::Place => 'l',
                EntityKind::Thing => 't',
            };
            format!("{}/{kind}", n.span.of(text))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn people_behind_titles() {
    check("Party General Secretary Tô Lâm spoke.", &["Tô Lâm/p"]);
    check("The talks with CPP President Hun Sen went on.", &["CPP/o", "Hun Sen/p"]);
    check(
        "Vietnamese Ambassador to Cambodia Nguyễn Minh Vũ was there; Vũ left early.",
        &["Cambodia/l", "Nguyễn Minh Vũ/p", "Vũ/p"],
    );
    check("On Monday Mr. Smith met Dr Jane Doe.", &["Smith/p", "Jane Doe/p"]);
}

#[test]
fn what_an_office_is_of_is_not_part_of_the_name() {
    check(
        "He met Speaker of the House of Representatives Nukaga Fukushiro.",
        &["House of Representatives/o", "Nukaga Fukushiro/p"],
    );
    check(
        "He met Japan's Minister of Economy, Trade and Industry Akazawa Ryosei.",
        &["Japan/l", "Akazawa Ryosei/p"],
    );
}

#[test]
fn honours_and_ranks_are_no_part_of_a_name() {
    check("Prime Minister Datuk Seri Anwar Ibrahim left.", &["Anwar Ibrahim/p"]);
    check("Former premier Dato' Sri Najib Razak was jailed.", &["Najib Razak/p"]);
    check(
        "The president, U Win Myint, met Daw Aung San Suu Kyi.",
        &["Win Myint/p", "Aung San Suu Kyi/p"],
    );
    check(
        "Pvt Somchai Wattana and Sqn Ldr Prasert Kaew died.",
        &["Somchai Wattana/p", "Prasert Kaew/p"],
    );
    check("Police spokesperson Sr. Comr. Cahyo Sukarnito spoke.", &["Cahyo Sukarnito/p"]);
}

#[test]
fn a_given_name_cut_short_and_a_second_syllable_belong_to_the_name() {
    check("Foreign Secretary Ma. Theresa Lazaro met him.", &["Ma. Theresa Lazaro/p"]);
    check(
        "Deputy police chief Surachate Hakparn-ngern was arrested.",
        &["Surachate Hakparn-ngern/p"],
    );
}

#[test]
fn a_name_that_begins_with_a_word_of_english_starts_a_sentence() {
    check("To Lam visited Laos.", &["To Lam/p", "Laos/l"]);
    check(
        "Will Smith visited Hanoi. He Weidong was expelled.",
        &["Will Smith/p", "Hanoi/l", "He Weidong/p"],
    );
    check(
        "Thailand extradited She Zhijiang to China.",
        &["Thailand/l", "She Zhijiang/p", "China/l"],
    );
    check(
        "Will Anna visit Laos? To Russia he went. He was there.",
        &["Anna/p", "Laos/l", "Russia/l"],
    );
}

#[test]
fn what_a_ministry_is_for_is_no_name() {
    check(
        "The Minister of Public Works and Transport, Mr Leklay Sivilay, left.",
        &["Leklay Sivilay/p"],
    );
    check("National Police Minister Zanele Mokgosi resigned.", &["Zanele Mokgosi/p"]);
    check("The game starts at 7 p.m. Pacific in Oslo.", &["Oslo/l"]);
    check("The mine was closed.\n\nEdited by: Tom Reinhart", &[]);
}

#[test]
fn what_stands_beside_a_name_says_its_kind() {
    check("It sold the unit to Corvell, a private equity firm.", &["Corvell/o"]);
    check(
        "Harlan Foods will buy smaller rival Brightwell Brands.",
        &["Harlan Foods/o", "Brightwell Brands/o"],
    );
    check("The Canadian operator Polaris Connect ordered satellites.", &["Polaris Connect/o"]);
    check("His sister, Vuyokazi, said so.", &["Vuyokazi/p"]);
    check("Kingsley Ezenwa, a spokesman for the airline, left.", &["Kingsley Ezenwa/p"]);
    check(
        "The U.S. Space Force met the Seventh Circuit.",
        &["U.S. Space Force/o", "Seventh Circuit/o"],
    );
    check("The Competition and Markets Authority met.", &["Competition and Markets Authority/o"]);
    check(
        "It was blocked by the U.S. District Court in Chicago.",
        &["U.S. District Court/o", "Chicago/l"],
    );
    check(
        "Britain's Competition and Markets Authority met.",
        &["Britain/l", "Competition and Markets Authority/o"],
    );
    check("Soldiers raided Shwe Kokko, a city of scams.", &["Shwe Kokko/l"]);
}

#[test]
fn letters_for_small_words_are_no_body() {
    check("It signed a power purchase agreement (PPA). The PPA is long.", &[]);
    check("The national oil company (NOC) met.", &["NOC/o"]);
}

#[test]
fn a_ruler_s_number_is_part_of_the_name() {
    check("King Felipe VI met King Harald V.", &["Felipe VI/p", "Harald V/p"]);
}

#[test]
fn a_verb_is_no_part_of_a_person_s_name() {
    check("Opposition leader Tomas Reyes won Kavala's run-off.", &["Tomas Reyes/p"]);
}

#[test]
fn who_wrote_a_report_is_not_in_it() {
    check(
        "Anna Berg left Oslo. (Reporting by Ana Costa and Carlos Ruiz; Editing by Mark Hill)",
        &["Anna Berg/p", "Oslo/l"],
    );
    check("She praised a book on editing by Mark Hill.", &["Mark Hill/p"]);
    check("Reporting by Anna Berg won the prize.", &["Anna Berg/p"]);
    check("(Reporting by Anna Berg) Ida Holm left.", &["Ida Holm/p"]);
}

#[test]
fn storms_are_things() {
    check(
        "Storm Mitag weakened while Typhoon Yagi hit Laos.",
        &["Storm Mitag/t", "Typhoon Yagi/t", "Laos/l"],
    );
    check("A Storm Warning was given near Storm Lake.", &["Storm Lake/l"]);
    check("The Typhoon Committee met.", &["Typhoon Committee/o"]);
}

#[test]
fn honours_are_not_part_of_the_name() {
    check(
        "King Preah Bat Samdech Preah Boromneath Norodom Sihamoni and Samdech Akka Moha Sena Padei Techo Hun Sen",
        &["Norodom Sihamoni/p", "Hun Sen/p"],
    );
    check("He saw Samdech Heng Samrin.", &["Heng Samrin/p"]);
}

#[test]
fn organisations_by_their_last_word() {
    check(
        "A vote of the Cambodian People’s Party (CPP) came. The CPP won.",
        &["Cambodian People’s Party/o", "CPP/o", "CPP/o"],
    );
    check(
        "the Vietnamese National Assembly Chairman Trần Thanh Mẫn",
        &["Vietnamese National Assembly/o", "Trần Thanh Mẫn/p"],
    );
    check("leaders of the Vietnamese Party and State", &[]);
    check("staff of the Vietnamese Embassy", &["Vietnamese Embassy/o"]);
}

#[test]
fn organisations_by_their_first_word() {
    check(
        "Cambodia's Ministry of Interior and Việt Nam's Ministry of Ethnic and Religious Affairs and Laos",
        &[
            "Cambodia/l",
            "Ministry of Interior/o",
            "Việt Nam/l",
            "Ministry of Ethnic and Religious Affairs/o",
            "Laos/l",
        ],
    );
    check(
        "the Party Committee of the Vietnamese Ministry of Foreign Affairs met",
        &["Party Committee of the Vietnamese Ministry of Foreign Affairs/o"],
    );
    check(
        "the Communist Party of Việt Nam (CPV) Central Committee",
        &["Communist Party of Việt Nam/o", "CPV/o", "Central Committee/o"],
    );
    check(
        "the Standing Board of the CPP Central Committee",
        &["Standing Board of the CPP Central Committee/o"],
    );
}

#[test]
fn places_of_the_lexicon_and_built_ones() {
    check("From HCM City to Tbong Khmum and Kampot.", &["HCM City/l", "Tbong Khmum/l", "Kampot/l"]);
    check("The Tân Nam–Meun Chey international border gate opened.", &["Tân Nam–Meun Chey/l"]);
    check(
        "Việt Nam–Cambodia ties along the Mekong River",
        &["Việt Nam/l", "Cambodia/l", "Mekong River/l"],
    );
    check(
        "They praised Việt Nam–Cambodia ties, and the China–Laos railway.",
        &["Việt Nam/l", "Cambodia/l", "China/l", "Laos/l"],
    );
    check("Việt Nam–Cambodia relations grew.", &["Việt Nam/l", "Cambodia/l"]);
    check("A Vietnamese ship helped us.", &[]);
    check("The US sent it.", &["US/l"]);
}

#[test]
fn things_are_named_too() {
    check("after the 14th National Party Congress", &["14th National Party Congress/t"]);
    check("Phase I of the Pentagonal Strategy", &["Pentagonal Strategy/t"]);
    check(
        "the Cambodia–Việt Nam Friendship School project",
        &["Cambodia–Việt Nam Friendship School/t"],
    );
}

#[test]
fn everyday_words_are_no_organisations() {
    for text in [
        "Labour costs rose.",
        "Visa applications fell.",
        "Virgin forests burnt.",
        "Rangers found the cubs.",
        "Rotary kilns were built.",
        "Sharp rises followed.",
        "Adobe houses stood there.",
        "A LOT WAS SET BY TAP.",
    ] {
        check(text, &[]);
    }
    check("Leonardo painted it.", &["Leonardo/p"]);
}

#[test]
fn what_stands_around_a_name_tells_its_kind() {
    check("The ferry KMP Tunu Jaya sank off Bali.", &["KMP Tunu Jaya/t", "Bali/l"]);
    check("Police named the owner, PT Raputra Jaya.", &["PT Raputra Jaya/o"]);
    check("Trucks waited on National Highway 24 on Monday.", &["National Highway 24/l"]);
    check(
        "The Norway Disaster and Dyke Management Authority met.",
        &["Norway Disaster and Dyke Management Authority/o"],
    );
    check(
        "The 12th Congress of the Green Peace Party (GPP) met.",
        &["12th Congress of the Green Peace Party/t", "GPP/o"],
    );
}

#[test]
fn a_second_syllable_written_small_belongs_to_the_name() {
    check(
        "President Moon Jae-in met Speaker You Si-kun and Premier Su Tseng-chang.",
        &["Moon Jae-in/p", "You Si-kun/p", "Su Tseng-chang/p"],
    );
    check(
        "Prime Minister Prayut Chan-o-cha met Varawut Silpa-archa.",
        &["Prayut Chan-o-cha/p", "Varawut Silpa-archa/p"],
    );
    check("Minister Anna Berg-led talks went on.", &["Anna Berg/p"]);
    for said in ["era", "style", "backed", "friendly", "mania", "supporting", "like", "loyal"] {
        check(&format!("The Anna Berg-{said} talks went on."), &["Anna Berg/p"]);
    }
}

#[test]
fn a_name_that_begins_with_a_word_of_english_is_told_by_what_follows() {
    check("To Lam, the new leader, praised it.", &["To Lam/p"]);
    check(
        "Oslo met President To Huu. To Huu and Anna Berg spoke.",
        &["Oslo/l", "To Huu/p", "To Huu/p", "Anna Berg/p"],
    );
    check("To Oslo, the way is long.", &["Oslo/l"]);
    check("Welcoming Anna Berg, his guest, he smiled.", &["Anna Berg/p"]);
}

#[test]
fn a_place_or_a_body_and_who_holds_the_office_are_two() {
    check(
        "The talks with General Secretary of the CPC Central Committee and President of China Xi Jinping went on.",
        &["CPC Central Committee/o", "China/l", "Xi Jinping/p"],
    );
    check(
        "The head of the National Assembly Ombudsman Committee Nguyen Thanh Hai came.",
        &["National Assembly Ombudsman Committee/o", "Nguyen Thanh Hai/p"],
    );
    check("The ambassador to Malaysia Tran Viet Thai left.", &["Malaysia/l", "Tran Viet Thai/p"]);
    check(
        "The ministers are Sulgono of Indonesia, Benito dos Santos Holm (Timor-Leste) and Anna Berg.",
        &["Sulgono/p", "Indonesia/l", "Benito dos Santos Holm/p", "Timor-Leste/l", "Anna Berg/p"],
    );
    check(
        "It is in Kien Loy District, Kandal Province.",
        &["Kien Loy District/l", "Kandal Province/l"],
    );
}

#[test]
fn a_storm_is_called_by_its_bare_name() {
    check(
        "Typhoon Kalmo hit Laos. Before Kalmo’s end, “Kalmo” killed two.",
        &["Typhoon Kalmo/t", "Laos/l", "Kalmo/t", "Kalmo/t"],
    );
    check(
        "Typhoon “Kalmo”, or Storm No.12, is weak. The typhoon Bervin hit.",
        &["Typhoon “Kalmo”/t", "Storm No.12/t", "Bervin/t"],
    );
    check("Hurricane Ida hit. Ida Holm fled.", &["Hurricane Ida/t", "Ida Holm/p"]);
}

#[test]
fn a_ministry_is_called_by_where_it_sits() {
    check(
        "The Foreign Ministry (Rolva Kastu) spoke. Rolva Kastu denied it.",
        &["Foreign Ministry/o", "Rolva Kastu/o", "Rolva Kastu/o"],
    );
    check(
        "The Foreign Ministry (Rolva Kastu) spoke. Foreign Minister Rolva Kastu denied it.",
        &["Foreign Ministry/o", "Rolva Kastu/p", "Rolva Kastu/p"],
    );
}

#[test]
fn honours_and_numbers_of_offices_are_no_part_of_a_name() {
    check("Chief Executive Datin Paduka Nur-ul Amina Kamal left.", &["Nur-ul Amina Kamal/p"]);
    check("Foreign Minister II Datuk Erwan Pehin Yusof left.", &["Erwan Pehin Yusof/p"]);
    check("The guest of VP Vo Thi Mai left.", &["Vo Thi Mai/p"]);
    check(
        "Samdech Thipadei Hun Manet came. Samdech Thipadei left. Samdech Techo stayed.",
        &["Hun Manet/p", "Thipadei/p"],
    );
    check("Former Communist Party chief Anna Berg left.", &["Communist Party/o", "Anna Berg/p"]);
}

#[test]
fn the_letters_of_a_share_are_no_part_of_a_company() {
    check(
        "It hit Holm Plastics 1301.TW and Bergtek BTK.O in Laos.",
        &["Holm Plastics/o", "Bergtek/o", "Laos/l"],
    );
}

#[test]
fn names_with_small_words_are_read_whole() {
    check("They met at the Great Hall of the People.", &["Great Hall of the People/l"]);
    check(
        "He spoke at Koh Brel Convention and Exhibition Center.",
        &["Koh Brel Convention and Exhibition Center/l"],
    );
    check(
        "Police fined Mira Air Services and Tourism Trading Company Limited.",
        &["Mira Air Services and Tourism Trading Company Limited/o"],
    );
    check("The Laos-China Railway is long.", &["Laos-China Railway/l"]);
}
