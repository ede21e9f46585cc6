//! The coordinator's keys: nobody is invited before the backup is known to work, and no file is ever locked out.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::domain::value::Problem;
use erhvervsmentor::domain::words::Line;
use erhvervsmentor::exchange::keys::{
    Backup, BackupRefusal, COLLEAGUE_LIMIT, Colleague, ColleagueRefusal, DrillRefusal, FORMER_LIMIT, KeyRing, NotReady,
    drill, read_backup,
};
use erhvervsmentor::exchange::sealing::{OpenError, PublicKey, SecretKey, open, seal};
use erhvervsmentor::text::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::given::{cases, day};

#[test]
fn f69_nobody_is_invited_before_the_backup_is_saved_and_tried() {
    let (mut ring, backup) = a_ring();
    assert_eq!(ring.keys_to_invite_with(), Err(NotReady::BackupNotSaved));

    ring.note_backup_saved(day("2026-11-22"));
    assert_eq!(ring.keys_to_invite_with(), Err(NotReady::DrillNotPassed));

    let sealed = ring.seal_drill().unwrap();
    assert_eq!(ring.pass_drill(&backup.file(), &sealed, day("2026-11-23")), Ok(()));
    assert_eq!(ring.keys_to_invite_with(), Ok(vec![ring.own(), backup.public()]));
    assert_eq!(ring.drill_passed_on(), Some(day("2026-11-23")));
}

#[test]
fn f69_a_drill_is_passed_with_the_file_and_with_the_typed_key() {
    let (ring, backup) = a_saved_ring();
    let sealed = ring.seal_drill().unwrap();
    let groups = backup.sheet(Language::Danish).key;

    for brought in [backup.file(), groups.join(" "), groups.join("-").to_lowercase(), groups[1..].join("\n")] {
        assert_eq!(drill(&ring, &brought, &sealed), Ok(()), "{brought}");
    }
}

#[test]
fn f69_a_drill_is_not_passed_with_anything_else() {
    let (mut ring, backup) = a_saved_ring();
    let sealed = ring.seal_drill().unwrap();
    let other = a_backup();
    let needed = Box::new(backup.public().fingerprint());
    let mut check = |brought: &str, sealed: &str, refusal: DrillRefusal| {
        assert_eq!(ring.pass_drill(brought, sealed, day("2026-11-23")), Err(refusal));
        assert_eq!(ring.drill_passed_on(), None);
    };

    check("", &sealed, DrillRefusal::NotAKey(BackupRefusal::Empty));
    check(&backup.public().to_string(), &sealed, DrillRefusal::NotAKey(BackupRefusal::Public));
    let brought = Box::new(other.public().fingerprint());
    check(&other.file(), &sealed, DrillRefusal::OtherKey { brought, needed });
    check(&backup.file(), "hej", DrillRefusal::NotOpened(OpenError::NotSealed));
    let another = seal("noget andet", &[backup.public(), other.public()]).unwrap();
    check(&backup.file(), &another, DrillRefusal::OtherText);
    let (unsaved, its_backup) = a_ring();
    let its_drill = unsaved.seal_drill().unwrap();
    assert_eq!(drill(&unsaved, &its_backup.file(), &its_drill), Err(DrillRefusal::NotSaved));
}

#[test]
fn f69_the_own_key_does_not_pass_for_the_backup() {
    let backup = a_backup();
    let own = SecretKey::draw();
    let mut ring = KeyRing::make(own.clone(), &backup, day("2026-11-22"));
    ring.note_backup_saved(day("2026-11-22"));

    let passed = drill(&ring, &own.to_string(), &ring.seal_drill().unwrap());

    assert!(matches!(passed, Err(DrillRefusal::OtherKey { .. })), "{passed:?}");
}

#[test]
fn f69_what_is_sealed_to_the_ring_opens_with_the_backup_alone() {
    let (ring, backup) = a_ring();

    let sealed = seal("hej", &ring.seals_to()).unwrap();

    assert_eq!(open(&sealed, &[read_backup(&backup.file()).unwrap()]).as_deref(), Ok("hej"));
}

#[test]
fn after_a_change_of_key_the_old_files_still_open_and_new_ones_are_sealed_to_the_new_one() {
    let (mut ring, _) = a_ready_ring();
    let (before, old_file) = (ring.own(), seal("før", &ring.seals_to()).unwrap());

    ring.change_own(SecretKey::draw());

    assert_eq!(open(&old_file, &ring.opens_with()).as_deref(), Ok("før"));
    assert!(!ring.seals_to().contains(&before));
    let new_file = seal("efter", &ring.seals_to()).unwrap();
    assert_eq!(open(&new_file, &ring.opens_with()[..1]).as_deref(), Ok("efter"));
    assert!(open(&new_file, &ring.opens_with()[1..]).is_err());
    assert!(ring.keys_to_invite_with().is_ok(), "the backup is the same, and was tried");
}

#[test]
fn going_back_to_a_former_key_leaves_no_key_twice() {
    let (first, second) = (SecretKey::draw(), SecretKey::draw());
    let mut ring = KeyRing::make(first.clone(), &a_backup(), day("2026-11-22"));

    ring.change_own(first.clone());
    assert_eq!(ring.opens_with(), std::slice::from_ref(&first));
    ring.change_own(second.clone());
    ring.change_own(first.clone());
    assert_eq!(ring.opens_with(), [first, second]);
}

#[test]
fn a_new_backup_is_saved_and_tried_like_the_first() {
    let (mut ring, backup) = a_ready_ring();

    ring.change_backup(&backup);
    assert!(ring.keys_to_invite_with().is_ok(), "it is the same backup");
    ring.change_backup(&a_backup());

    assert_eq!(ring.keys_to_invite_with(), Err(NotReady::BackupNotSaved));
    assert!(!ring.seals_to().contains(&backup.public()));
}

#[test]
fn files_are_sealed_to_a_colleague_until_they_leave() {
    let (mut ring, backup) = a_ready_ring();
    let theirs = SecretKey::draw();
    assert_eq!(ring.add_colleague(a_colleague("Eva", &theirs.public())), Ok(()));

    assert_eq!(ring.keys_to_invite_with(), Ok(vec![ring.own(), theirs.public(), backup.public()]));
    let sealed = seal("hej", &ring.seals_to()).unwrap();
    assert_eq!(open(&sealed, std::slice::from_ref(&theirs)).as_deref(), Ok("hej"));

    let left = ring.let_colleague_go(&theirs.public());
    assert_eq!(left, Some(a_colleague("Eva", &theirs.public())));
    assert_eq!(ring.let_colleague_go(&theirs.public()), None);
    assert_eq!(ring.seals_to(), [ring.own(), backup.public()]);
}

#[test]
fn a_colleagues_key_is_nobody_elses() {
    let (mut ring, backup) = a_ready_ring();
    let theirs = SecretKey::draw().public();
    ring.add_colleague(a_colleague("Eva", &theirs)).unwrap();

    let eva = Line::parse("Eva").unwrap();
    let own = ring.own();
    assert_eq!(ring.add_colleague(a_colleague("Bo", &own)), Err(ColleagueRefusal::OwnKey));
    assert_eq!(ring.add_colleague(a_colleague("Bo", &backup.public())), Err(ColleagueRefusal::BackupKey));
    assert_eq!(ring.add_colleague(a_colleague("Bo", &theirs)), Err(ColleagueRefusal::Known(eva)));
    for _ in 1..COLLEAGUE_LIMIT {
        ring.add_colleague(a_colleague("Bo", &SecretKey::draw().public())).unwrap();
    }
    assert_eq!(ring.add_colleague(a_colleague("Bo", &SecretKey::draw().public())), Err(ColleagueRefusal::TooMany));
}

#[test]
fn no_key_is_sealed_to_twice() {
    let own = SecretKey::draw();
    let backup = Backup::make(own.clone(), Line::parse("Vordingborg Kommune").unwrap(), day("2026-11-22"));
    let ring = KeyRing::make(own.clone(), &backup, day("2026-11-22"));

    assert_eq!(ring.seals_to(), [own.public()]);
    assert!(ring.seal_drill().is_err(), "a backup that is the own key is none");
}

#[test]
fn the_key_ring_comes_back_as_it_was_kept() {
    let (mut ring, _) = a_ready_ring();
    ring.change_own(SecretKey::draw());
    ring.add_colleague(a_colleague("Eva Ø.", &SecretKey::draw().public())).unwrap();

    for ring in [ring, a_ring().0] {
        assert_eq!(KeyRing::read(&ring.write().unwrap()), Ok(ring));
    }
}

#[test]
fn a_key_ring_that_does_not_read_says_where_and_a_newer_one_that_it_is_newer() {
    let (mut ring, _) = a_ready_ring();
    ring.add_colleague(a_colleague("Eva", &SecretKey::draw().public())).unwrap();
    let text = ring.write().unwrap();
    let check = |break_it: fn(&mut Value), error: ReadError| {
        let mut json: Value = serde_json::from_str(&text).unwrap();
        break_it(&mut json);
        assert_eq!(KeyRing::read(&json.to_string()), Err(error));
    };
    let wrong = |field, problem| ReadError::Wrong { number: 0, kind: None, field, problem };

    check(|ring| ring["version"] = json!(2), ReadError::Newer { found: 2, known: 1 });
    check(|ring| *ring = json!({ "version": 9, "rings": [] }), ReadError::Newer { found: 9, known: 1 });
    check(|ring| ring["version"] = json!(0), wrong("version", Problem::OutOfRange { from: 1, to: 1 }));
    check(|ring| ring["own"] = ring["backup"].clone(), wrong("own", Problem::WrongType));
    check(|ring| ring["backup"] = json!("age1"), wrong("backup", Problem::WrongType));
    check(|ring| ring["former"] = json!(["x"]), wrong("former", Problem::WrongType));
    check(|ring| ring["colleagues"][0]["name"] = json!(" "), wrong("name", Problem::Empty));
    check(|ring| ring["colleagues"][0]["key"] = json!(""), wrong("key", Problem::WrongType));
    check(|ring| ring["colleagues"][0]["added_on"] = json!("i går"), wrong("added_on", Problem::NotADay));
    check(|ring| ring["made_on"] = json!("22.11.2026"), wrong("made_on", Problem::NotADay));
    check(|ring| ring["drill_passed_on"] = json!("x"), wrong("drill_passed_on", Problem::NotADay));
    check(|ring| ring["backup_saved_on"] = json!("x"), wrong("backup_saved_on", Problem::NotADay));
    check(
        |ring| ring["former"] = json!(vec!["x"; FORMER_LIMIT + 1]),
        wrong("former", Problem::TooMany { limit: FORMER_LIMIT }),
    );
    for end in 0..text.len() {
        let read = KeyRing::read(&text[..end]);
        assert_eq!(read, Err(ReadError::CutShort), "cut at {end}");
    }
    check(|ring| ring["later"] = json!(1), ReadError::Unreadable { line: 1, column: column_of("later", &text) });
}

#[test]
fn a_key_ring_shows_no_secret_by_mistake() {
    let own = SecretKey::draw();
    let ring = KeyRing::make(own.clone(), &a_backup(), day("2026-11-22"));

    let shown = format!("{ring:?} {:?}", a_backup());

    assert!(!shown.to_uppercase().contains("AGE-SECRET"), "{shown}");
}

#[test]
fn the_file_of_a_backup_says_what_it_is_in_both_languages() {
    let backup = a_backup();

    let file = backup.file();

    let words = backup.public().fingerprint().join(" ");
    for said in [
        "# Erhvervsmentor: Reservenøgle",
        "# Erhvervsmentor: Spare key",
        "# Vordingborg Kommune, lavet 22. november 2026",
        "# Vordingborg Kommune, made on 22 November 2026",
        &format!("# Nøglens fire ord: {words}"),
        &format!("# The four words of the key: {words}"),
        &format!("# public key: {}", backup.public()),
    ] {
        assert!(file.lines().any(|line| line == said), "{said} is not in\n{file}");
    }
    assert_eq!(file.lines().filter(|line| !line.starts_with('#')).count(), 1);
}

#[test]
fn the_sheet_has_the_key_in_groups_of_four() {
    let municipality = Line::parse("Vordingborg Kommune").unwrap();
    let sheet = Backup::make(a_backup_key(), municipality, day("2026-11-22")).sheet(Language::Danish);

    assert_eq!(sheet.key[0], "AGE-SECRET-KEY-1");
    assert_eq!(sheet.key.len(), 16);
    assert!(sheet.key[1..15].iter().all(|group| group.len() == 4) && sheet.key[15].len() == 2);
    assert_eq!(sheet.fingerprint, a_backup_key().public().fingerprint().join(" "));
}

#[test]
fn a_municipality_with_an_end_of_line_in_its_name_cannot_hide_another_key_in_the_file() {
    let name = Line::parse("By\nAGE-SECRET-KEY-1QQQQ").unwrap();
    let backup = Backup::make(a_backup_key(), name, day("2026-11-22"));

    assert_eq!(read_backup(&backup.file()), Ok(a_backup_key()));
}

#[test]
fn a_key_that_was_typed_wrong_is_named_for_what_is_wrong() {
    let key = a_backup_key().to_string();

    assert_eq!(read_backup(" \n# kun en bemærkning\n"), Err(BackupRefusal::Empty));
    assert_eq!(read_backup(&key[..key.len() - 3]), Err(BackupRefusal::WrongLength { found: 55 }));
    assert_eq!(read_backup(&format!("{key}Q")), Err(BackupRefusal::WrongLength { found: 59 }));
    for at in "AGE-SECRET-KEY-1".len()..key.len() {
        let mut slip = key.clone();
        let other = if &slip[at..=at] == "Q" { "P" } else { "Q" };
        slip.replace_range(at..=at, other);
        assert_eq!(read_backup(&slip), Err(BackupRefusal::Slip), "{slip}");
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_key_is_taken_however_it_is_typed(spaces in proptest::collection::vec("[ \t\n-]{0,2}", 80), small in any::<bool>()) {
        let key = SecretKey::draw();
        let spaced: String = key.to_string().chars().zip(&spaces).flat_map(|(sign, space)| [sign.to_string(), space.clone()]).collect();
        // What looks alike on a sheet.
        let alike = if small { spaced.to_lowercase() } else { spaced.replace('0', "O").replace('8', "B") };

        prop_assert_eq!(read_backup(&alike), Ok(key));
    }

    #[test]
    fn any_text_is_a_key_or_refused(text in any::<String>()) {
        prop_assert!(read_backup(&text).is_err());
        prop_assert!(KeyRing::read(&text).is_err());
    }
}

fn column_of(name: &str, text: &str) -> usize {
    let mut json: Value = serde_json::from_str(text).unwrap();
    json[name] = json!(1);
    let text = json.to_string();
    text.find(&format!("\"{name}\"")).unwrap() + name.len() + 2
}

fn a_backup_key() -> SecretKey {
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX".parse().unwrap()
}

fn a_backup() -> Backup {
    Backup::make(SecretKey::draw(), Line::parse("Vordingborg Kommune").unwrap(), day("2026-11-22"))
}

/// A ring that was just made, and its backup.
fn a_ring() -> (KeyRing, Backup) {
    let backup = a_backup();
    (KeyRing::make(SecretKey::draw(), &backup, day("2026-11-22")), backup)
}

fn a_saved_ring() -> (KeyRing, Backup) {
    let (mut ring, backup) = a_ring();
    ring.note_backup_saved(day("2026-11-22"));
    (ring, backup)
}

/// A ring whose backup was saved and tried.
fn a_ready_ring() -> (KeyRing, Backup) {
    let (mut ring, backup) = a_saved_ring();
    let sealed = ring.seal_drill().unwrap();
    ring.pass_drill(&backup.file(), &sealed, day("2026-11-22")).unwrap();
    (ring, backup)
}

fn a_colleague(name: &str, key: &PublicKey) -> Colleague {
    Colleague { name: Line::parse(name).unwrap(), key: key.clone(), added_on: day("2026-11-22") }
}
