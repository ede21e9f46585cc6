//! Every screen worth looking at, and the way there: for the pictures, and for the checks of accessibility.
//!
//! A new screen or dialog gets a line here; both then see it.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::page::Name;
use Step::{Below, Beside, Choose, Click, End, Example, Fill, Open, See, YouthExample};

/// A screen and the way there.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The name of its picture.
    pub name: &'static str,
    /// The way there, from a device that knows nothing.
    pub steps: &'static [Step],
}

/// One thing that a person does.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Opens an address of the app.
    Open(&'static str),
    /// Tries the example, as the mentor.
    Example,
    /// Tries the example, as the young person.
    YouthExample,
    /// Opens an address below that of the course on the screen.
    Below(&'static str),
    /// Opens an address beside the one on the screen.
    Beside(&'static str),
    /// Ends the course on the screen, as agreed.
    End,
    /// Clicks the thing with this role whose name has these words.
    Click(&'static str, &'static str),
    /// Fills the field whose label has these words.
    Fill(&'static str, &'static str),
    /// Chooses the radio button or checkbox whose label has these words.
    Choose(&'static str),
    /// Waits for these words.
    See(&'static str),
}

/// All scenes, in the order of the app.
pub const SCENES: &[Scene] = &[
    Scene { name: "welcome", steps: &[Open("")] },
    Scene { name: "about", steps: &[Open("om")] },
    Scene { name: "your-data", steps: &[Open("data")] },
    Scene { name: "not-found", steps: &[Open("findes/ikke/her/slet")] },
    Scene { name: "mentor-nothing-yet", steps: &[Open("mentor")] },
    Scene { name: "mentor-start-course", steps: &[Open("mentor/nyt")] },
    Scene { name: "mentor-open-file", steps: &[Open("mentor/hent")] },
    Scene { name: "youth-nothing-yet", steps: &[Open("ung")] },
    Scene { name: "youth-open-file", steps: &[Open("ung/hent")] },
    Scene { name: "municipality-nothing-yet", steps: &[Open("kommune")] },
    Scene { name: "municipality-open-files", steps: &[Open("kommune/hent")] },
    Scene { name: "home", steps: &[Example] },
    Scene { name: "log-meeting", steps: &[Example, Below("log")] },
    Scene { name: "hours", steps: &[Example, Below("timer")] },
    Scene { name: "agreement", steps: &[Example, Below("aftale")] },
    Scene { name: "agreement-write", steps: &[Example, Below("aftale/skriv")] },
    Scene { name: "goals", steps: &[Example, Below("maal")] },
    Scene { name: "goal-new", steps: &[Example, Below("maal/nyt")] },
    Scene { name: "send", steps: &[Example, Below("send")] },
    Scene { name: "course-edit", steps: &[Example, Below("ret")] },
    Scene { name: "help", steps: &[Example, Below("hjaelp")] },
    Scene { name: "courses", steps: &[Example, Open("mentor")] },
    Scene { name: "next-meeting", steps: &[Example, Below("moede")] },
    Scene { name: "events", steps: &[Example, Below("arrangementer")] },
    Scene { name: "review", steps: &[Example, Below("maal/igen")] },
    Scene { name: "strengths", steps: &[Example, Below("styrker")] },
    Scene { name: "check-in", steps: &[Example, Below("opfoelgning")] },
    Scene { name: "wish", steps: &[Example, Below("oenske")] },
    Scene { name: "duty", steps: &[Example, Below("underretning")] },
    Scene { name: "toolbox", steps: &[Example, Below("redskaber")] },
    Scene { name: "new-phone", steps: &[Example, Below("telefon")] },
    Scene { name: "settle", steps: &[Example, Below("to-udgaver")] },
    Scene { name: "closing", steps: &[Example, Below("afslut")] },
    Scene { name: "thanks", steps: &[Example, Below("tak")] },
    Scene { name: "ended-home", steps: &[Example, End, Beside("")] },
    Scene { name: "ended-goals", steps: &[Example, End, Beside("maal")] },
    Scene { name: "ended-log-meeting", steps: &[Example, End, Beside("log")] },
    Scene { name: "ended-strengths", steps: &[Example, End, Beside("styrker")] },
    Scene { name: "youth-home", steps: &[YouthExample] },
    Scene { name: "youth-goals", steps: &[YouthExample, Below("maal")] },
    Scene { name: "youth-agreement", steps: &[YouthExample, Below("aftale")] },
    Scene { name: "youth-hours", steps: &[YouthExample, Below("timer")] },
    Scene { name: "youth-help", steps: &[YouthExample, Below("hjaelp")] },
    Scene { name: "youth-strengths", steps: &[YouthExample, Below("styrker")] },
    Scene { name: "youth-check-in", steps: &[YouthExample, Below("opfoelgning")] },
    Scene { name: "youth-wish", steps: &[YouthExample, Below("oenske")] },
    Scene { name: "youth-toolbox", steps: &[YouthExample, Below("redskaber")] },
    Scene { name: "youth-closing", steps: &[YouthExample, Below("afslut")] },
    Scene { name: "youth-send", steps: &[YouthExample, Below("send")] },
];

impl Browser {
    /// Goes to a scene; what earlier scenes have left on the device is removed first.
    ///
    /// # Errors
    ///
    /// `NotSeen` when the way there is not as the scene says.
    pub async fn go_to(&self, scene: &Scene) -> Outcome {
        self.forget_everything().await?;
        for step in scene.steps {
            self.take(*step).await?;
        }
        self.wait_until("a heading", "return Boolean(document.querySelector('main h1'))").await
    }

    async fn take(&self, step: Step) -> Outcome {
        match step {
            Open(path) => {
                self.open(path).await?;
                self.wait_until_started().await
            }
            Example => self.try_example("mentor").await,
            YouthExample => self.try_example("ung").await,
            Below(path) => {
                let course = self.path().await?;
                self.open(&format!("{course}/{path}")).await?;
                self.wait_until_started().await
            }
            Beside(path) => {
                let here = self.path().await?;
                let course = here.rsplit_once('/').map_or("", |(course, _)| course);
                self.open(&format!("{course}/{path}")).await?;
                self.wait_until_started().await
            }
            End => self.end_course().await,
            Click(role, words) => self.click(role, Name::has(words)).await,
            Fill(label, text) => self.fill(Name::has(label), text).await,
            Choose(label) => self.choose(Name::has(label)).await,
            See(words) => self.see(words).await,
        }
    }

    /// The example is begun on the way to it.
    async fn try_example(&self, role: &str) -> Outcome {
        self.open(&format!("{role}/eksempel")).await?;
        self.wait_until("the example", "return !location.pathname.endsWith('/eksempel')").await
    }

    async fn end_course(&self) -> Outcome {
        self.open(&format!("{}/afslut", self.path().await?)).await?;
        self.choose("Ja, som aftalt").await?;
        self.click("button", "Afslut forløbet").await?;
        self.click("button", "Ja, afslut det").await?;
        self.wait_until("the sheet of thanks", "return location.pathname.endsWith('/tak')").await
    }

    /// Removes everything that the app has kept, from a page where the app does not run and cannot keep it again.
    async fn forget_everything(&self) -> Outcome {
        self.open("sw.js").await?;
        let script = "const done = arguments[0]; localStorage.clear(); sessionStorage.clear(); \
            const gone = (name) => new Promise((resolve) => { \
                const request = indexedDB.deleteDatabase(name); \
                request.onsuccess = request.onerror = request.onblocked = () => resolve(); }); \
            indexedDB.databases().then((all) => Promise.all(all.map((one) => gone(one.name)))).then(() => done(true));";
        self.run_async(script, Vec::new()).await.map(|_| ())
    }
}
