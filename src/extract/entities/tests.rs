//! Who is who in sentences of our own.

use super::{Cast, EntityResolver};
use crate::extract::doc::{Cutter, Doc};
use crate::extract::lexicon::Lexicon;
use crate::extract::names::NameReader;
use crate::model::Day;
use std::sync::OnceLock;

fn resolve(texts: &[&str]) -> Cast {
    static TOOLS: OnceLock<(Cutter, NameReader, EntityResolver)> = OnceLock::new();
    let (cutter, reader, resolver) = TOOLS.get_or_init(|| {
        let lexicon = Lexicon::builtin();
        let names = NameReader::new(&lexicon).unwrap();
        let resolver = EntityResolver::new(&names);
        (Cutter::new(&lexicon).unwrap(), names, resolver)
    });
    let docs: Vec<Doc> = texts.iter().map(|t| cutter.cut(t, Day::MIN, "")).collect();
    let names: Vec<_> = docs.iter().map(|d| reader.read(d, &[])).collect();
    resolver.resolve(&docs, &names)
}

/// Each mention as `words=entity`, in order.
fn check(texts: &[&str], expected: &[&str]) {
    let cast = resolve(texts);
    let mut found = Vec::new();
    for (text, mentions) in texts.iter().zip(&cast.mentions) {
        for m in mentions {
            found.push(format!("{}={}", m.span.of(text), cast.entities[m.entity.index()].id));
        }
    }
    assert_eq!(found, expected);
}

/// Each role as `person: text @ organisation`.
fn check_roles(texts: &[&str], expected: &[&str]) {
    let cast = resolve(texts);
    let mut found = Vec::new();
    for entity in &cast.entities {
        for role in &entity.roles {
            let at = role.organisation.map(|o| format!(" @ {}", cast.entities[o.index()].id));
            found.push(format!("{}: {}{}", entity.id, role.text, at.unwrap_or_default()));
        }
    }
    assert_eq!(found, expected);
}

#[test]
fn a_family_name_alone_stays_with_the_one_who_had_it_first() {
    check(
        &[
            "Victor Berg was found guilty. Berg showed no emotion. His wife, Claire Berg, wept. Berg left.",
        ],
        &[
            "Victor Berg=victor-berg",
            "Berg=victor-berg",
            "Claire Berg=claire-berg",
            "Berg=victor-berg",
        ],
    );
}

#[test]
fn judges_and_tycoons_have_offices() {
    check_roles(
        &["Presiding Judge Men Sokha spoke. Tycoon Chea Vuthy fled."],
        &["men-sokha: Presiding Judge", "chea-vuthy: Tycoon"],
    );
}

#[test]
fn a_person_in_short_and_by_office() {
    check(
        &[
            "Party General Secretary Tô Lâm came. General Secretary Lâm spoke; Lâm left. The General Secretary and the Party chief smiled.",
        ],
        &[
            "Tô Lâm=to-lam",
            "Lâm=to-lam",
            "Lâm=to-lam",
            "General Secretary=to-lam",
            "Party chief=to-lam",
        ],
    );
    check(
        &["Ambassador Nguyễn Minh Vũ spoke.", "Later, Mr Vũ left. Nguyen Minh Vu was late."],
        &["Nguyễn Minh Vũ=nguyen-minh-vu", "Vũ=nguyen-minh-vu", "Nguyen Minh Vu=nguyen-minh-vu"],
    );
}

#[test]
fn a_shared_family_name_is_not_one_person() {
    check(
        &[
            "CPP President Hun Sen met Prime Minister Hun Manet. The president and the presidents met.",
        ],
        &["CPP=cpp", "Hun Sen=hun-sen", "Hun Manet=hun-manet", "president=hun-sen"],
    );
    check(
        &[
            "President Ann Smith met Mr John Smith. President Lee and President Smith met; the president left.",
        ],
        &["Ann Smith=ann-smith", "John Smith=john-smith", "Lee=lee", "Smith=smith"],
    );
}

#[test]
fn a_khmer_name_in_short() {
    check(
        &["Deputy Prime Minister Prak Sokhonn spoke. Later Mr Sokhonn left."],
        &["Prak Sokhonn=prak-sokhonn", "Sokhonn=prak-sokhonn"],
    );
}

#[test]
fn names_of_other_orders_and_their_offices() {
    check(
        &[
            "Chinese President Xi Jinping met John Smith, chief executive of Acme Holdings. Xi and Mr Smith agreed; the chief executive left.",
        ],
        &[
            "Xi Jinping=xi-jinping",
            "John Smith=john-smith",
            "Acme Holdings=acme-holdings",
            "Xi=xi-jinping",
            "Smith=john-smith",
            "chief executive=john-smith",
        ],
    );
}

#[test]
fn acronyms_bind_in_every_text() {
    check(
        &["The Rural Growth Association (RGA) met.", "Then the RGA left."],
        &[
            "Rural Growth Association=rural-growth-association",
            "RGA=rural-growth-association",
            "RGA=rural-growth-association",
        ],
    );
}

#[test]
fn bodies_of_two_owners_are_two() {
    check(
        &["Cambodia's Ministry of Interior and the Vietnamese Ministry of Interior met Laos."],
        &[
            "Cambodia=cambodia",
            "Ministry of Interior=ministry-of-interior-of-cambodia",
            "Vietnamese Ministry of Interior=ministry-of-interior-of-viet-nam",
            "Laos=laos",
        ],
    );
}

#[test]
fn titles_become_roles() {
    check_roles(
        &[
            "CPP President Hun Sen and Vietnamese Prime Minister Phạm Minh Chính met Nguyễn Minh Vũ, Vietnamese Ambassador to Cambodia.",
        ],
        &[
            "hun-sen: President @ cpp",
            "pham-minh-chinh: Vietnamese Prime Minister",
            "nguyen-minh-vu: Vietnamese Ambassador to Cambodia",
        ],
    );
    check_roles(
        &[
            "General Secretary of the Communist Party of Việt Nam (CPV) Central Committee Tô Lâm spoke. Later General Secretary Lâm left.",
        ],
        &["to-lam: General Secretary @ cpv-central-committee"],
    );
}

#[test]
fn a_persons_initials_in_brackets_need_no_other_name_in_the_text() {
    check(
        &["President Luis Alberto Rojas Ortega (LARO) came."],
        &["Luis Alberto Rojas Ortega=luis-alberto-rojas-ortega", "LARO=laro"],
    );
}

#[test]
fn companies_in_short() {
    check(
        &[
            "Shares of the Boeing Company and of Siemens Holdings rose in New York.",
            "The shares that Boeing and Siemens sold fell.",
        ],
        &[
            "Boeing Company=boeing",
            "Siemens Holdings=siemens",
            "New York=new-york",
            "Boeing=boeing",
            "Siemens=siemens",
        ],
    );
}

#[test]
fn one_name_is_of_one_kind_in_all_texts() {
    let cast = resolve(&[
        "The mudflow struck El Rodeo, where 60 people died. Rescuers went to El Rodeo.",
        "She promised an inquiry into why El Rodeo was left without soldiers.",
    ]);
    let ids: Vec<&str> = cast.entities.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["el-rodeo"]);
}

#[test]
fn a_short_name_in_brackets_is_the_body_s() {
    check(
        &["The National Search and Rescue Agency (Basarnas) found it. Basarnas said so."],
        &["National Search and Rescue Agency=basarnas", "Basarnas=basarnas", "Basarnas=basarnas"],
    );
}

#[test]
fn a_company_in_short_is_found_again() {
    check(
        &["Brightwell Brands said so. Brightwell, which makes cereals, rejected Britain's offer."],
        &[
            "Brightwell Brands=brightwell-brands",
            "Brightwell=brightwell-brands",
            "Britain=united-kingdom",
        ],
    );
    check(
        &["The PetroVietnam Power Corporation (PV Power) met."],
        &[
            "PetroVietnam Power Corporation=petrovietnam-power-corporation",
            "PV Power=petrovietnam-power-corporation",
        ],
    );
}

#[test]
fn an_honour_behind_an_office_and_a_nickname_make_no_second_person() {
    check(
        &["Prime Minister Datuk Seri Anwar Ibrahim spoke.", "Anwar Ibrahim left."],
        &["Anwar Ibrahim=anwar-ibrahim", "Anwar Ibrahim=anwar-ibrahim"],
    );
    let cast = resolve(&[
        "President Ferdinand \"Bongbong\" Marcos Jr. spoke.",
        "Ferdinand Marcos Jr left. Marcos returned.",
    ]);
    assert_eq!(cast.entities.len(), 1);
}

#[test]
fn a_role_is_whole_and_has_no_rank_behind_it() {
    check_roles(
        &[
            "Former municipal manager Themba Qwabe and army spokesman General Yaya Diarro met Treasurer Ian Mbeki.",
            "The Minister of Public Works and Transport, Mr Leklay Sivilay, met Investment, Trade and Industry Minister Zafrul Aziz.",
        ],
        &[
            "themba-qwabe: Former municipal manager",
            "yaya-diarro: Army spokesman",
            "ian-mbeki: Treasurer",
            "leklay-sivilay: Minister of Public Works and Transport",
            "zafrul-aziz: Investment, Trade and Industry Minister",
        ],
    );
}

#[test]
fn its_is_of_the_body_that_the_sentence_begins_with() {
    check_roles(
        &["SpaceX has cut service to 2,500 Starlink kits, its vice-president Lauren Dreyer wrote."],
        &["lauren-dreyer: Vice-president @ spacex"],
    );
    check_roles(
        &[
            "The Norland Workers Union opposes the merger with Acme Holdings. Its president, Carla Reyes, spoke.",
        ],
        &["carla-reyes: President @ norland-workers-union"],
    );
}

#[test]
fn offices_stand_before_a_comma_too() {
    check_roles(
        &[
            "The National Centre for Hydro-Meteorological Forecasting warned of rain. Its director, Anna Berg, spoke.",
            "Minister of Construction Carlos Ruiz and Norland Trade Minister Ida Holm met.",
        ],
        &[
            "anna-berg: Director @ national-centre-for-hydro-meteorological-forecasting",
            "carlos-ruiz: Minister of Construction",
            "ida-holm: Norland Trade Minister",
        ],
    );
}

#[test]
fn a_single_word_is_who_the_storys_full_name_says() {
    check(
        &[
            "Somchai Wattanakul, 61, a former minister, was jailed in Bangkok.",
            "Supporters of Somchai wept in Bangkok.",
        ],
        &[
            "Somchai Wattanakul=somchai-wattanakul",
            "Bangkok=bangkok",
            "Somchai=somchai-wattanakul",
            "Bangkok=bangkok",
        ],
    );
}

#[test]
fn what_only_shares_a_word_with_a_place_is_another() {
    let cast = resolve(&[
        "Rain fell in Quảng Ngãi Province and in Quảng Ngãi City, and on Bali and the Bali Strait.",
    ]);
    let ids: Vec<&str> = cast.entities.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["quang-ngai", "quang-ngai-city", "bali", "bali-strait"]);
}

#[test]
fn an_article_that_opens_the_text_is_no_link_of_a_title() {
    check_roles(&["The Pentagon Ida(Holm. Rain fell on a roof at Ida Holm."], &[]);
}

#[test]
fn a_name_in_brackets_or_behind_or_is_another_of_the_same() {
    check(
        &["NIFS (Norland Institute of Foreign Studies) met."],
        &[
            "NIFS=norland-institute-of-foreign-studies",
            "Norland Institute of Foreign Studies=norland-institute-of-foreign-studies",
        ],
    );
    check(
        &["Norway’s Foreign Ministry (Rolva Kastu) spoke. Rolva Kastu denied it."],
        &[
            "Norway=norway",
            "Foreign Ministry=foreign-ministry-of-norway",
            "Rolva Kastu=foreign-ministry-of-norway",
            "Rolva Kastu=foreign-ministry-of-norway",
        ],
    );
    check(
        &["Typhoon Kalmo, or Storm No.12, hit. Kalmo weakened.", "Typhoon “Kalmo” came."],
        &[
            "Typhoon Kalmo=typhoon-kalmo",
            "Storm No.12=typhoon-kalmo",
            "Kalmo=typhoon-kalmo",
            "Typhoon “Kalmo”=typhoon-kalmo",
        ],
    );
}

#[test]
fn an_honour_alone_is_who_bears_it() {
    check(
        &["Samdech Thipadei Hun Manet came. Samdech Thipadei spoke."],
        &["Hun Manet=hun-manet", "Thipadei=hun-manet"],
    );
}

#[test]
fn a_city_with_its_country_is_the_city() {
    check(&["They met in Oslo, Norway."], &["Oslo, Norway=oslo"]);
}
