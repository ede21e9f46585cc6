//! A few questions, none of which anybody has to answer.

use browser_tests::{Engine, Name, Outcome, World, play};
use erhvervsmentor::text::{check_in, common};

use crate::people::{DANISH, SARA};

#[test]
fn an_answer_given_in_haste_is_taken_back() -> Outcome {
    play(Engine::Chromium, taking_an_answer_back)
}

async fn taking_an_answer_back(world: World) -> Outcome {
    let ali = world.phone("Ali").await?;
    let course = ali.try_example("ung").await?;
    ali.open(&format!("{course}/opfoelgning")).await?;

    let relation = ali.within("group", check_in::relation(DANISH, SARA).as_str()).await?;
    relation.see_no_thing("button", common::take_back(DANISH)).await?;
    relation.choose("3").await?;
    relation.click("button", common::take_back(DANISH)).await?;
    assert!(!relation.is_chosen("3").await?);
    relation.see_no_thing("button", common::take_back(DANISH)).await?;
    assert_eq!(ali.focused().await?, "radio \"0 Svært\"", "whoever uses the keyboard stays at the question");

    ali.click("button", check_in::save(DANISH)).await?;
    ali.see(check_in::nothing_answered(DANISH)).await?;
    ali.within("group", check_in::gets(DANISH)).await?.choose(check_in::gets_partly(DANISH)).await?;
    ali.click("button", check_in::save(DANISH)).await?;
    ali.see(check_in::thanks(DANISH)).await?;
    ali.click("button", Name::has(check_in::answered_on(DANISH, "").trim())).await?;
    ali.see(check_in::gets_partly(DANISH)).await?;
    ali.see_no(&check_in::of_ten(DANISH, "3")).await
}
