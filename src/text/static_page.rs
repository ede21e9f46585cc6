//! The welcome page as static HTML, made at build time from the same texts that the app shows, so that it is read before the app arrives.
//!
//! `src/pages/welcome.rs` draws the same elements; a browser test compares the two, because nothing may jump.

use super::{Language, common, welcome};

/// Writes the inside of the welcome page in Danish. Addresses are relative to the page's base.
pub fn static_welcome() -> String {
    let language = Language::Danish;
    let roles = [
        ("mentor", "people", welcome::mentor(language), welcome::mentor_more(language)),
        ("ung", "student", welcome::youth(language), welcome::youth_more(language)),
        ("kommune", "company", welcome::coordinator(language), welcome::coordinator_more(language)),
    ];
    let roles: String = roles.iter().map(|(href, icon, title, note)| role(href, icon, title, note)).collect();
    let points = [welcome::kept_here(language), welcome::you_decide(language), welcome::works_offline(language)];
    let points = points.map(|point| format!("<li>{point}</li>")).concat();
    format!(
        "<main class=\"page welcome\">\
         <h1 class=\"page__title\" id=\"page-title\" tabindex=\"-1\">{title}</h1>\
         <p class=\"lead\">{lead}</p>\
         <h2 class=\"welcome__who\">{who}</h2>\
         <div class=\"welcome__roles stack\">{roles}</div>\
         <div class=\"welcome__example\"><a href=\"mentor/eksempel\" class=\"button button--quiet\">{example}</a></div>\
         <ul class=\"welcome__points\">{points}</ul>\
         <p class=\"welcome__links\"><a href=\"data\">{data}</a> <a href=\"om\">{about}</a></p>\
         </main>",
        title = welcome::title(language),
        lead = welcome::lead(language),
        who = welcome::who(language),
        example = welcome::example(language),
        data = common::your_data(language),
        about = common::about(language),
    )
}

fn role(href: &str, icon: &str, title: &str, note: &str) -> String {
    format!(
        "<a href=\"{href}\" class=\"card card--link\">{picture}<span class=\"card__words\">\
         <span class=\"card__title\">{title}</span><span class=\"card__note\">{note}</span></span>{onward}</a>",
        picture = icon_of(icon),
        onward = icon_of("onward"),
    )
}

fn icon_of(name: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-{name}\"></use></svg>")
}
