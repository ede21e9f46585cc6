//! Every screen worth looking at, and the way there: for the pictures, and for the checks of accessibility.
//!
//! A new screen gets a line here; all of these then see it.

use erhvervsmentor::domain::side::Side;
use erhvervsmentor::text::{Language, invitation};
use serde_json::Value;

use crate::browser::Browser;
use crate::desk;
use crate::failure::{Failure, Outcome};
use crate::given::{Inviter, codes_of_a_course};
use crate::page::Name;
use At::{App, Course, Link, Pressed, PressedInCourse};
use Ground::{Ended, Invited, InvitedYouth, Inviting, KeysMade, Mentor, Municipality, Nothing, Youth};

/// A screen, and what the device knows when it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The name of its picture.
    pub name: &'static str,
    /// What the device knows.
    pub ground: Ground,
    /// Where it is.
    pub at: At,
}

/// What a device knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Nothing at all.
    Nothing,
    /// The example, as the mentor has it.
    Mentor,
    /// The example, as the young person has it.
    Youth,
    /// The example, as the young person has it who took an invitation.
    InvitedYouth,
    /// The mentor's example, ended as agreed.
    Ended,
    /// The example, as the municipality has it.
    Municipality,
    /// The municipality has made keys, and not kept the spare one.
    KeysMade,
    /// The municipality has keys that work, and has invited a pair.
    Inviting,
    /// An invitation as a mentor, said yes to.
    Invited,
}

/// Where a screen is.
#[derive(Debug, Clone, Copy)]
pub enum At {
    /// An address of the app.
    App(&'static str),
    /// An address below that of the course.
    Course(&'static str),
    /// An address of the app, and buttons that are pressed there one after the other.
    Pressed(&'static str, &'static [&'static str]),
    /// The same, below the address of the course.
    PressedInCourse(&'static str, &'static [&'static str]),
    /// A link that somebody opens.
    Link(fn() -> String),
}

/// All scenes, those on the same ground beside each other.
pub const SCENES: &[Scene] = &[
    on(Nothing, "welcome", App("")),
    on(Nothing, "about", App("om")),
    on(Nothing, "your-data", App("data")),
    on(Nothing, "not-found", App("findes/ikke/her/slet")),
    on(Nothing, "mentor-nothing-yet", App("mentor")),
    on(Nothing, "mentor-start-course", App("mentor/nyt")),
    on(Nothing, "mentor-open-file", App("mentor/hent")),
    on(Nothing, "youth-nothing-yet", App("ung")),
    on(Nothing, "youth-open-file", App("ung/hent")),
    on(Nothing, "receive", App("modtag")),
    on(Nothing, "receive-refused", Link(|| format!("{DOOR}#em.c.99.abc"))),
    on(Nothing, "receive-waiting", Link(first_code)),
    on(Nothing, "receive-invitation", Link(|| invited_by_link(Side::Mentor))),
    on(Nothing, "receive-invitation-youth", Link(|| invited_by_link(Side::Youth))),
    on(Nothing, "municipality-nothing-yet", App("kommune")),
    on(Nothing, "municipality-open-files", App("kommune/hent")),
    on(Nothing, "keys-none", App("kommune/noegler")),
    on(Nothing, "invitations-no-keys", App("kommune/invitationer")),
    on(Mentor, "home", Course("")),
    on(Mentor, "log-meeting", Course("log")),
    on(Mentor, "log-meeting-more", PressedInCourse("log", &["Skriv lidt mere"])),
    on(Mentor, "hours", Course("timer")),
    on(Mentor, "agreement", Course("aftale")),
    on(Mentor, "agreement-write", Course("aftale/skriv")),
    on(Mentor, "goals", Course("maal")),
    on(Mentor, "goal-new", Course("maal/nyt")),
    on(Mentor, "send", Course("send")),
    on(Mentor, "send-code", PressedInCourse("send", &["Vis koden"])),
    on(Mentor, "send-unlocked", Course("send/kommunen")),
    on(Mentor, "course-edit", Course("ret")),
    on(Mentor, "help", Course("hjaelp")),
    on(Mentor, "courses", App("mentor")),
    on(Mentor, "next-meeting", Course("moede")),
    on(Mentor, "events", Course("arrangementer")),
    on(Mentor, "review", Course("maal/igen")),
    on(Mentor, "strengths", Course("styrker")),
    on(Mentor, "check-in", Course("opfoelgning")),
    on(Mentor, "wish", Course("oenske")),
    on(Mentor, "duty", Course("underretning")),
    on(Mentor, "toolbox", Course("redskaber")),
    on(Mentor, "new-phone", Course("telefon")),
    on(Mentor, "settle", Course("to-udgaver")),
    on(Mentor, "closing", Course("afslut")),
    on(Mentor, "thanks", Course("tak")),
    on(Mentor, "your-data-five-words", Pressed("data", &["Lav en låst kopi"])),
    on(Mentor, "next-meeting-given-up", PressedInCourse("moede", &["Slet planen"])),
    on(Ended, "ended-home", Course("")),
    on(Ended, "ended-goals", Course("maal")),
    on(Ended, "ended-hours", Course("timer")),
    on(Ended, "ended-log-meeting", Course("log")),
    on(Ended, "ended-strengths", Course("styrker")),
    on(Youth, "youth-home", Course("")),
    on(Youth, "youth-goals", Course("maal")),
    on(Youth, "youth-agreement", Course("aftale")),
    on(Youth, "youth-hours", Course("timer")),
    on(Youth, "youth-help", Course("hjaelp")),
    on(Youth, "youth-strengths", Course("styrker")),
    on(Youth, "youth-check-in", Course("opfoelgning")),
    on(Youth, "youth-wish", Course("oenske")),
    on(Youth, "youth-toolbox", Course("redskaber")),
    on(Youth, "youth-closing", Course("afslut")),
    on(Youth, "youth-send", Course("send")),
    on(InvitedYouth, "youth-send-locked", Course("send/kommunen")),
    on(InvitedYouth, "youth-send-locked-made", PressedInCourse("send/kommunen", &["Lav filen"])),
    on(Municipality, "municipality-pairs", App("kommune")),
    on(KeysMade, "keys-not-kept", App("kommune/noegler")),
    on(KeysMade, "invitations-not-ready", App("kommune/invitationer")),
    on(KeysMade, "keys-made", Pressed("kommune/noegler", &["Lav en ny reservenøgle"])),
    on(
        KeysMade,
        "keys-kept",
        // The last of these comes with the next step, when the notice about the file is gone.
        Pressed(
            "kommune/noegler",
            &["Lav en ny reservenøgle", "Gem filen", "Jeg har gemt den", "Skriv nøglen fra arket"],
        ),
    ),
    on(Inviting, "keys-ready", App("kommune/noegler")),
    on(Inviting, "keys-change", Pressed("kommune/noegler", &["Skift nøgle", "Lav en ny nøgle"])),
    on(Inviting, "keys-changed", Pressed("kommune/noegler", &["Skift nøgle", "Lav en ny nøgle", "Ja, lav en ny"])),
    on(Inviting, "invitations", App("kommune/invitationer")),
    on(
        Inviting,
        "invitation-made",
        Pressed("kommune/invitationer", &["Invitér igen: Ali og Sara", "Vis koden til Ali"]),
    ),
    on(Invited, "receive-other-keys", Link(|| invited_by_link(Side::Mentor))),
    on(Invited, "mentor-invited", App("mentor")),
    on(Invited, "mentor-start-invited", App("mentor/nyt")),
];

/// Where links are opened.
const DOOR: &str = "modtag";

fn invited_by_link(role: Side) -> String {
    Inviter::default().link(DOOR, role)
}

fn first_code() -> String {
    codes_of_a_course(DOOR).first().map(|code| code.text.clone()).unwrap_or_default()
}

const fn on(ground: Ground, name: &'static str, at: At) -> Scene {
    Scene { name, ground, at }
}

/// A walk through scenes on one device, which makes a ground only where it steps onto another.
pub struct Walk<'a> {
    browser: &'a Browser,
    ground: Option<Ground>,
    course: String,
}

impl<'a> Walk<'a> {
    /// Begins a walk on a device.
    pub fn new(browser: &'a Browser) -> Self {
        Self { browser, ground: None, course: String::new() }
    }

    /// Goes to a scene; what the device knew on another ground is forgotten first.
    ///
    /// # Errors
    ///
    /// `NotSeen` when the way there is not as the scene says.
    pub async fn go_to(&mut self, scene: &Scene) -> Outcome {
        if self.ground != Some(scene.ground) {
            self.ground = None;
            self.course = self.prepare(scene.ground).await?;
            self.ground = Some(scene.ground);
        }
        let address = match scene.at {
            App(path) | Pressed(path, _) => path.to_owned(),
            Course("") => self.course.clone(),
            Course(path) | PressedInCourse(path, _) => format!("{}/{path}", self.course),
            Link(link) => return self.browser.open_link(&link()).await,
        };
        self.browser.walk_to(&address).await?;
        if let Pressed(_, buttons) | PressedInCourse(_, buttons) = scene.at {
            for button in buttons {
                // The name begins with the words; a summary has its note behind them.
                self.browser.click("button", Name::has(button)).await?;
            }
        }
        Ok(())
    }

    /// Prepares a ground, and gives the address of its course, if it has one.
    async fn prepare(&self, ground: Ground) -> Result<String, Failure> {
        self.browser.forget_everything().await?;
        match ground {
            Nothing => Ok(String::new()),
            Mentor => self.browser.try_example("mentor").await,
            Youth => self.browser.try_example("ung").await,
            InvitedYouth => {
                let course = self.browser.try_example("ung").await?;
                self.browser.take_invitation(&course).await?;
                Ok(course)
            }
            Municipality => self.browser.try_example("kommune").await,
            KeysMade => desk::make_keys(self.browser).await.map(|()| String::new()),
            Inviting => {
                desk::set_up_keys(self.browser).await?;
                desk::invite(self.browser, "Ali", "Sara").await.map(|_| String::new())
            }
            Invited => {
                self.browser.open_link(&invited_by_link(Side::Mentor)).await?;
                self.browser.click("button", invitation::yes(Language::Danish)).await?;
                self.browser.see_thing("heading", invitation::kept(Language::Danish)).await?;
                Ok(String::new())
            }
            Ended => {
                let course = self.browser.try_example("mentor").await?;
                self.browser.end_course(&course).await?;
                Ok(course)
            }
        }
    }
}

/// Follows a link to another screen, if the app runs here and the screen is another; the heading of the new one takes the focus.
const WALK: &str = "
    const target = new URL(arguments[0], document.baseURI);
    const isHere = target.origin === location.origin && target.pathname === location.pathname;
    if (!document.querySelector('main h1') || isHere) {
        return false;
    }
    document.activeElement.blur();
    const link = document.createElement('a');
    link.href = target;
    (document.querySelector('dialog:modal') ?? document.body).append(link);
    link.click();
    link.remove();
    return true;";

const HAS_ARRIVED: &str = "
    return document.activeElement.matches('main h1') && !document.querySelector('main .waiting');";

impl Browser {
    /// Goes to another screen as by a link, without loading the page again where that is possible.
    ///
    /// # Errors
    ///
    /// `NotSeen` when it does not come.
    async fn walk_to(&self, path: &str) -> Outcome {
        let address = format!("{}{}", self.start_page(), path.trim_start_matches('/'));
        if self.run(WALK, vec![address.into()]).await? == Value::Bool(true) {
            return self.wait_until("the other screen", HAS_ARRIVED).await;
        }
        self.open(path).await?;
        self.wait_until_started().await?;
        self.wait_until("a heading", "return Boolean(document.querySelector('main h1'))").await
    }

    /// Begins the example in a role, and gives the address of its course.
    ///
    /// # Errors
    ///
    /// `NotSeen` when it does not begin.
    pub async fn try_example(&self, role: &str) -> Result<String, Failure> {
        self.open(&format!("{role}/eksempel")).await?;
        self.wait_until("the example", "return !location.pathname.endsWith('/eksempel')").await?;
        self.path().await
    }

    /// Opens a link that carries something, as from a message, and waits until it was looked at.
    ///
    /// # Errors
    ///
    /// `NotSeen` when nothing comes of it.
    pub async fn open_link(&self, link: &str) -> Outcome {
        // From a page where the app does not run: from one of its own, only the fragment would change.
        self.open("sw.js").await?;
        self.open(link).await?;
        let script = "return location.hash === '' && Boolean(document.querySelector('main h1')) \
            && !document.querySelector('.waiting')";
        self.wait_until("the link to be looked at", script).await
    }

    async fn end_course(&self, course: &str) -> Outcome {
        self.open(&format!("{course}/afslut")).await?;
        self.choose("Ja, som aftalt").await?;
        self.click("button", "Afslut forløbet").await?;
        self.click("button", "Ja, afslut det").await?;
        self.wait_until("the sheet of thanks", "return location.pathname.endsWith('/tak')").await
    }

    /// Removes everything that the app has kept, from a page where the app does not run and cannot keep it again.
    async fn forget_everything(&self) -> Outcome {
        self.forget_downloads()?;
        self.open("sw.js").await?;
        let script = "const done = arguments[0]; localStorage.clear(); sessionStorage.clear(); \
            const gone = (name) => new Promise((resolve) => { \
                const request = indexedDB.deleteDatabase(name); \
                request.onsuccess = request.onerror = request.onblocked = () => resolve(); }); \
            indexedDB.databases().then((all) => Promise.all(all.map((one) => gone(one.name)))).then(() => done(true));";
        self.run_async(script, Vec::new()).await.map(|_| ())
    }
}
