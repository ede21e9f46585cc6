//! Every list of texts, and who reads it. A new file of texts is one more line here; a test says so if it is forgotten.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use erhvervsmentor::text;

/// The texts of one file.
pub struct List {
    /// The file's name without its ending.
    pub name: &'static str,
    /// Who reads it.
    pub readers: Readers,
    /// Name, Danish and English of each text.
    pub texts: &'static [(&'static str, &'static str, &'static str)],
}

/// Who reads a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// The young person, perhaps others too.
    Youth,
    /// Only grown-ups at their work.
    Others,
}

macro_rules! lists {
    ($($first:ident $(/ $then:ident)*: $readers:ident),+ $(,)?) => {
        /// Every list of texts.
        pub const LISTS: &[List] = &[$(List {
            name: concat!(stringify!($first) $(, "/", stringify!($then))*),
            readers: Readers::$readers,
            texts: text::$first::$($then::)*ALL,
        }),+];
    };
}

lists! {
    agreement: Youth,
    agreement/cards: Youth,
    agreement/sentences: Youth,
    check_in: Youth,
    closing/thanks: Youth,
    closing: Youth,
    common: Youth,
    coordinator: Others,
    dossier: Others,
    due: Youth,
    duty: Youth,
    errors: Youth,
    errors/keeping: Youth,
    events: Youth,
    fields: Youth,
    goal_story: Youth,
    goals: Youth,
    help: Youth,
    home: Youth,
    hours: Youth,
    import: Youth,
    import/results: Others,
    import/things: Youth,
    invitation: Youth,
    inviting: Others,
    keys: Others,
    links: Youth,
    log: Youth,
    new_phone: Youth,
    next_meeting: Youth,
    review: Youth,
    sealing: Youth,
    send: Youth,
    settle: Youth,
    start: Youth,
    strengths: Youth,
    tables: Others,
    told: Youth,
    toolbox/beginning: Youth,
    toolbox/ending: Youth,
    toolbox/goal_talk: Youth,
    toolbox/hard_times: Youth,
    toolbox/talking: Youth,
    toolbox/visit: Youth,
    toolbox: Youth,
    trouble: Youth,
    welcome: Youth,
    wish: Youth,
    your_data: Youth,
}

/// Every text with where it stands: `goals::title`.
pub fn all() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    LISTS.iter().flat_map(|list| {
        list.texts.iter().map(|(name, danish, english)| (format!("{}::{name}", list.name), *danish, *english))
    })
}

#[test]
fn no_list_of_texts_is_forgotten() {
    let mut written = BTreeSet::new();
    find_lists(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text"), "", &mut written);

    let read: BTreeSet<String> = LISTS.iter().map(|list| list.name.to_owned()).collect();

    assert_eq!(written, read, "give every file of src/text with texts a line in tests/core/text/lists.rs");
}

fn find_lists(folder: &Path, above: &str, lists: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = format!("{above}{}", path.file_stem().unwrap().to_string_lossy());
        if path.is_dir() {
            find_lists(&path, &format!("{name}/"), lists);
        } else if fs::read_to_string(&path).unwrap().contains("\nphrases! {") {
            lists.insert(name);
        }
    }
}
