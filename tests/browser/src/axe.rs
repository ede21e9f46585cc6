//! Faults of accessibility that axe-core finds on a page.

use std::fmt;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::failure::Failure;

const ALL: &str =
    r#"{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }"#;
const COLOURS: &str = r#"{ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }"#;

/// What axe-core found.
#[derive(Debug, Clone, Deserialize)]
pub struct Findings {
    /// What is certainly wrong.
    pub violations: Vec<Fault>,
    /// What a person has to look at.
    pub incomplete: Vec<Fault>,
    /// How many rules were kept.
    #[serde(rename = "passed")]
    pub passes: usize,
}

/// A rule that is not kept, and where.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
pub struct Fault {
    /// The name of the rule.
    #[serde(rename = "id")]
    pub rule: String,
    /// What the rule asks.
    pub help: String,
    /// Where, and why.
    pub places: Vec<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}: {}", self.rule, self.help)?;
        self.places.iter().try_for_each(|place| writeln!(formatter, "    {place}"))
    }
}

impl Findings {
    /// All faults in words, those to look at included unless their rule is among the allowed ones; empty is good.
    pub fn faults_but(&self, allowed: &[&str]) -> String {
        let to_look_at = self.incomplete.iter().filter(|fault| !allowed.contains(&fault.rule.as_str()));
        self.violations.iter().chain(to_look_at).map(Fault::to_string).collect()
    }
}

/// Which rules are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// All of them.
    All,
    /// Those about colours, where nothing else is another than in a look before.
    Colours,
}

impl Rules {
    const fn asked(self) -> &'static str {
        match self {
            Self::All => ALL,
            Self::Colours => COLOURS,
        }
    }
}

/// Runs axe-core over the page as it is.
pub async fn check(session: &WebDriver, script: &Path, rules: Rules) -> Result<Findings, Failure> {
    // It is long, and stays on the page for a second look.
    let is_here =
        session.execute("return typeof window.axe === 'object'", Vec::new()).await?.json() == &Value::Bool(true);
    let axe = if is_here { String::new() } else { fs::read_to_string(script)? };
    let asked = rules.asked();
    let question = format!(
        "{axe}
        const done = arguments[arguments.length - 1];
        const places = (fault) => fault.nodes.map((node) => `${{node.target.join(' ')}}: ${{node.failureSummary ?? ''}} ${{node.html}}`);
        const short = (faults) => faults.map((fault) => ({{ id: fault.id, help: fault.help, places: places(fault) }}));
        const animations = document.getAnimations().map((animation) => animation.finished.catch(() => null));
        Promise.race([Promise.all(animations), new Promise((resolve) => setTimeout(resolve, 1000))])
            .then(() => window.axe.run(document, {{ runOnly: {asked}, resultTypes: ['violations', 'incomplete'] }}))
            .then((found) => done({{
                violations: short(found.violations), incomplete: short(found.incomplete), passed: found.passes.length,
            }}))
            .catch((error) => done({{ error: String(error) }}));"
    );
    let answer = session.execute_async(question, Vec::<Value>::new()).await?;
    Ok(serde_json::from_value(answer.json().clone())?)
}
