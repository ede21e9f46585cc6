//! Finding, reading and touching what is on a page, by what a screen reader would say.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Key, WebDriver, WebElement};

use crate::failure::{Failure, Outcome};
use crate::patience::Patience;

const LOCATE: &str = include_str!("locate.js");

/// The name of a thing, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The whole name.
    Is(String),
    /// Any part of the name.
    Has(String),
}

impl Name {
    /// A name that has these words somewhere.
    pub fn has(words: &str) -> Self {
        Self::Has(words.to_owned())
    }

    fn as_argument(&self) -> Value {
        match self {
            Self::Is(name) => json!({ "words": name, "isWhole": true }),
            Self::Has(words) => json!({ "words": words, "isWhole": false }),
        }
    }
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Is(name.to_owned())
    }
}

/// The whole page, or a part of it.
#[derive(Debug, Clone)]
pub struct Place {
    session: Arc<SessionHandle>,
    root: Option<WebElement>,
}

impl Place {
    pub(crate) fn whole_page(session: &WebDriver) -> Self {
        Self { session: Arc::clone(session.handle()), root: None }
    }

    /// The one thing with this role and name: button, link, heading, textbox, radio, checkbox, dialog, status, alert,
    /// table, row, cell, list, listitem, navigation, main, group, combobox, option, progressbar, tab, switch and others.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none, or more than one, until the deadline.
    pub async fn by_role(&self, role: &str, name: impl Into<Name>) -> Result<WebElement, Failure> {
        let name = name.into();
        self.one(&format!("one {role} {name:?}"), role, &name).await
    }

    /// The one field with this label, whatever kind of field it is.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none, or more than one, until the deadline.
    pub async fn by_label(&self, label: impl Into<Name>) -> Result<WebElement, Failure> {
        self.by_role("field", label).await
    }

    /// All things with this role and name as they are now; [`Name::has`] with no words means any name.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not answer.
    pub async fn all(&self, role: &str, name: impl Into<Name>) -> Result<Vec<WebElement>, Failure> {
        Ok(self.locate("find", role, &name.into()).await?)
    }

    /// The part of the page that is the thing with this role and name, such as a row or a dialog.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none, or more than one, until the deadline.
    pub async fn within(&self, role: &str, name: impl Into<Name>) -> Result<Self, Failure> {
        let root = self.by_role(role, name).await?;
        Ok(Self { session: Arc::clone(&self.session), root: Some(root) })
    }

    /// Clicks the thing with this role and name, as soon as a person could.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none that can be clicked until the deadline.
    pub async fn click(&self, role: &str, name: impl Into<Name>) -> Outcome {
        self.touch("find", role, &name.into(), Touch::Click).await
    }

    /// Chooses a radio button or a checkbox by clicking its label.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none that can be clicked until the deadline.
    pub async fn choose(&self, label: impl Into<Name>) -> Outcome {
        self.touch("label", "field", &label.into(), Touch::Click).await
    }

    /// Fills a field with text, in place of what it held.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field that takes text until the deadline.
    pub async fn fill(&self, label: impl Into<Name>, text: &str) -> Outcome {
        self.touch("find", "field", &label.into(), Touch::Fill(text)).await
    }

    /// Sets a field for a date, a time or a number on a scale: every engine has its own way of typing these.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field, `Browser` when the script fails.
    pub async fn set(&self, label: impl Into<Name>, value: &str) -> Outcome {
        let field = self.by_label(label).await?;
        let script = format!("{LOCATE}\nreturn setField(arguments[0], arguments[1]);");
        self.session.execute(script, vec![field.to_json()?, json!(value)]).await?;
        Ok(())
    }

    /// Pastes a text into a field, in place of what it held: long ones come so, and typed key by key they take many seconds.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field, `Browser` when the script fails.
    pub async fn paste(&self, label: impl Into<Name>, text: &str) -> Outcome {
        self.set(label, text).await
    }

    /// Picks an option of a list of choices by its words.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field or option.
    pub async fn pick(&self, label: impl Into<Name>, option: impl Into<Name>) -> Outcome {
        let list = Self { session: Arc::clone(&self.session), root: Some(self.by_label(label).await?) };
        list.touch("find", "option", &option.into(), Touch::Pick).await
    }

    /// Gives a file to a field for files.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field, `Browser` when it does not take the file.
    pub async fn upload(&self, label: impl Into<Name>, files: &[&Path]) -> Outcome {
        let field = self.by_label(label).await?;
        let paths: Vec<_> = files.iter().map(|path| path.to_string_lossy()).collect();
        Ok(field.send_keys(paths.join("\n")).await?)
    }

    /// Waits until these words are to be read.
    ///
    /// # Errors
    ///
    /// `NotSeen` when they are not until the deadline.
    pub async fn see(&self, words: &str) -> Outcome {
        self.wait_for_text(&format!("the words {words:?}"), |text| text.contains(words)).await
    }

    /// Waits until these words are no longer to be read.
    ///
    /// # Errors
    ///
    /// `NotSeen` when they still are at the deadline.
    pub async fn see_no(&self, words: &str) -> Outcome {
        self.wait_for_text(&format!("the words {words:?} to go"), |text| !text.contains(words)).await
    }

    /// Waits until there is a thing with this role and name.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is none until the deadline.
    pub async fn see_thing(&self, role: &str, name: impl Into<Name>) -> Outcome {
        self.by_role(role, name).await.map(|_| ())
    }

    /// Waits until there is no thing with this role and name.
    ///
    /// # Errors
    ///
    /// `NotSeen` when it is still there at the deadline.
    pub async fn see_no_thing(&self, role: &str, name: impl Into<Name>) -> Outcome {
        let name = name.into();
        let mut patience = Patience::new();
        loop {
            let last = match self.locate("find", role, &name).await {
                Ok(found) if found.is_empty() => return Ok(()),
                Ok(found) => format!("there are {}", found.len()),
                Err(error) => error.to_string(),
            };
            self.pause(&mut patience, &format!("no {role} {name:?}"), last).await?;
        }
    }

    /// All that is to be read, in one line.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not answer.
    pub async fn text(&self) -> Result<String, Failure> {
        let script = format!("{LOCATE}\nreturn readable(arguments[0]);");
        let answer = self.session.execute(script, vec![self.root_argument()?]).await?;
        Ok(answer.json().as_str().unwrap_or_default().to_owned())
    }

    /// What a field holds.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field.
    pub async fn value(&self, label: impl Into<Name>) -> Result<String, Failure> {
        Ok(self.by_label(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Whether a radio button or a checkbox is chosen.
    ///
    /// # Errors
    ///
    /// `NotSeen` when there is no such field.
    pub async fn is_chosen(&self, label: impl Into<Name>) -> Result<bool, Failure> {
        Ok(self.by_label(label).await?.is_selected().await?)
    }

    /// The role and name of what has the focus.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not answer.
    pub async fn focused(&self) -> Result<String, Failure> {
        let script = format!("{LOCATE}\nreturn described(document.activeElement);");
        let answer = self.session.execute(script, Vec::new()).await?;
        Ok(answer.json().as_str().unwrap_or_default().to_owned())
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser refuses.
    pub async fn press(&self, keys: Key) -> Outcome {
        let element = self.session.execute("return document.activeElement", Vec::new()).await?.element()?;
        Ok(element.send_keys(keys).await?)
    }

    pub(crate) async fn not_seen(&self, awaited: &str, last: String) -> Failure {
        let script = format!("{LOCATE}\nreturn [location.href, outline()];");
        let answer = match self.session.execute(script, Vec::new()).await.map_err(Failure::from) {
            Ok(answer) => answer.json().clone(),
            Err(gone @ Failure::Gone(_)) => return gone,
            Err(_) => Value::Null,
        };
        let part = |index: usize| answer.get(index).and_then(Value::as_str).unwrap_or_default().to_owned();
        Failure::NotSeen { awaited: awaited.to_owned(), last, address: part(0), page: part(1) }
    }

    async fn one(&self, awaited: &str, role: &str, name: &Name) -> Result<WebElement, Failure> {
        let mut patience = Patience::new();
        loop {
            // While a page is on its way, scripts fail; the next one may not.
            let last = match self.locate("find", role, name).await {
                Ok(mut found) if found.len() == 1 => match found.pop() {
                    Some(element) => return Ok(element),
                    None => "there are 0".to_owned(),
                },
                Ok(found) => format!("there are {}", found.len()),
                Err(error) => error.to_string(),
            };
            self.pause(&mut patience, awaited, last).await?;
        }
    }

    async fn touch(&self, way: &str, role: &str, name: &Name, touch: Touch<'_>) -> Outcome {
        let mut patience = Patience::new();
        loop {
            let last = match self.locate_in_reach(way, role, name).await {
                Ok(found) => match found.as_slice() {
                    [element] => match touch.apply(&self.session, element).await {
                        Ok(true) => return Ok(()),
                        Ok(false) => "some of the keys went elsewhere".to_owned(),
                        Err(error) => error.to_string(),
                    },
                    others => format!("there are {}", others.len()),
                },
                Err(error) => error.to_string(),
            };
            self.pause(&mut patience, &format!("one {role} {name:?} to use"), last).await?;
        }
    }

    async fn wait_for_text(&self, awaited: &str, is_there: impl Fn(&str) -> bool) -> Outcome {
        let mut patience = Patience::new();
        loop {
            let last = match self.text().await {
                Ok(text) if is_there(&text) => return Ok(()),
                Ok(text) => text,
                Err(failure) => failure.to_string(),
            };
            self.pause(&mut patience, awaited, last).await?;
        }
    }

    async fn pause(&self, patience: &mut Patience, awaited: &str, last: String) -> Outcome {
        if patience.lasts().await { Ok(()) } else { Err(self.not_seen(awaited, last).await) }
    }

    async fn locate(&self, way: &str, role: &str, name: &Name) -> WebDriverResult<Vec<WebElement>> {
        self.ask(&format!("return {way}(arguments[0], arguments[1], arguments[2]);"), role, name).await
    }

    async fn locate_in_reach(&self, way: &str, role: &str, name: &Name) -> WebDriverResult<Vec<WebElement>> {
        self.ask(&format!("return inReach({way}(arguments[0], arguments[1], arguments[2]));"), role, name).await
    }

    async fn ask(&self, question: &str, role: &str, name: &Name) -> WebDriverResult<Vec<WebElement>> {
        let script = format!("{LOCATE}\n{question}");
        let arguments = vec![self.root_argument()?, json!(role), name.as_argument()];
        self.session.execute(script, arguments).await?.elements()
    }

    fn root_argument(&self) -> WebDriverResult<Value> {
        self.root.as_ref().map_or(Ok(Value::Null), WebElement::to_json)
    }
}

#[derive(Clone, Copy)]
enum Touch<'text> {
    Click,
    /// Of an option, which every engine draws in a way of its own.
    Pick,
    Fill(&'text str),
}

impl Touch<'_> {
    /// Says whether it came to what it should.
    async fn apply(self, session: &Arc<SessionHandle>, element: &WebElement) -> WebDriverResult<bool> {
        match self {
            Self::Click => {
                // A driver's own click asks the page many things first that are known by now, which takes it twice the time.
                let at_once = Some(Duration::ZERO);
                let mouse = ActionChain::new_with_delay(Arc::clone(session), at_once, at_once);
                mouse.move_to_element_center(element).click().perform().await.map(|()| true)
            }
            Self::Pick => element.click().await.map(|()| true),
            Self::Fill(text) => {
                if element.prop("value").await?.is_some_and(|value| !value.is_empty()) {
                    // As a person does it, so that the page hears of it.
                    element.send_keys(Key::Control + "a").await?;
                    element.send_keys(Key::Delete + "").await?;
                }
                element.send_keys(text).await?;
                // The heading of a new screen takes the focus when it is drawn, and nobody types so soon as a test.
                Ok(element.prop("value").await?.as_deref() == Some(text))
            }
        }
    }
}
