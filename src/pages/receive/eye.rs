//! The app's own camera reader: on only while somebody looks through it.
//!
//! **Invariant:** the camera goes off when something whole was read, when the page is left, and when it is no longer seen.

use std::rc::Rc;

use leptos::task::spawn_local;
use leptos::{ev, html, prelude::*};

use super::door::Door;
use crate::browser::camera::{Camera, NoCamera};
use crate::browser::{page_life, timer};
use crate::components::{Alert, Button, Card, Icon, Look, Tone};
use crate::text::errors::Explanation;
use crate::text::{Language, links as words};

/// Between one picture and the next, so that the phone stays cool.
const PAUSE_MILLIS: i32 = 120;
/// So many pictures in turn may fail before the reader is given up.
const FAILURES: u32 = 3;

/// How it stands with the camera.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sight {
    Off,
    /// The browser is asking the person.
    Asking,
    On,
    /// The page was put away meanwhile.
    PutAway,
    Not(NoCamera),
    /// The camera sees, and nothing reads what it sees.
    Unread,
}

#[derive(Clone, Copy)]
struct Eye {
    door: Door,
    sight: RwSignal<Sight>,
    camera: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    video: NodeRef<html::Video>,
}

/// Offers to look for codes with the camera.
pub fn eye(door: Door) -> AnyView {
    let language = door.language;
    let eye =
        Eye { door, sight: RwSignal::new(Sight::Off), camera: StoredValue::new_local(None), video: NodeRef::new() };
    eye.turn_off_when_hidden();
    // The picture stands in the page once it is asked for, and is given to the camera when both are there.
    Effect::new(move |_| {
        if let (Sight::On, Some(video)) = (eye.sight.get(), eye.video.get())
            && let Some(camera) = eye.camera.get_value()
        {
            camera.show_in(&video);
        }
    });
    let is_on = Memo::new(move |_| *eye.sight.read() == Sight::On);
    view! {
        <Card title=words::scan_title(language)>
            <p>{words::scan_how(language)}</p>
            <p role="status">{move || told(language, &eye.sight.read())}</p>
            {move || not_seen(language, &eye.sight.read())}
            {move || if is_on.get() { looking(eye).into_any() } else { offer(eye).into_any() }}
            <p class="soft">{words::scan_private(language)} " " {words::scan_otherwise(language)}</p>
        </Card>
    }
    .into_any()
}

fn offer(eye: Eye) -> impl IntoView {
    let language = eye.door.language;
    view! {
        <div class="acts">
            <Button icon=Icon::Video on_press=move |()| eye.turn_on()>{words::camera_start(language)}</Button>
        </div>
    }
}

fn looking(eye: Eye) -> impl IntoView {
    let language = eye.door.language;
    view! {
        <video
            class="eye"
            node_ref=eye.video
            playsinline=true
            muted=true
            autoplay=true
            aria-label=words::camera_label(language)
        ></video>
        <div class="acts">
            <Button look=Look::Secondary on_press=move |()| eye.turn_off(Sight::Off)>{words::camera_stop(language)}</Button>
        </div>
    }
}

fn told(language: Language, sight: &Sight) -> &'static str {
    match sight {
        Sight::Asking => words::camera_asking(language),
        Sight::On => words::camera_on(language),
        Sight::PutAway => words::camera_put_away(language),
        Sight::Off | Sight::Not(_) | Sight::Unread => "",
    }
}

fn not_seen(language: Language, sight: &Sight) -> Option<impl IntoView + use<>> {
    let explained = match sight {
        Sight::Off | Sight::Asking | Sight::On | Sight::PutAway => return None,
        Sight::Unread => words::reader_gone(language),
        Sight::Not(why) => no_camera(language, why),
    };
    Some(view! { <Alert tone=Tone::Warn title=explained.happened text=explained.remedy/> })
}

fn no_camera(language: Language, why: &NoCamera) -> Explanation {
    match why {
        NoCamera::Denied => words::camera(language, words::NotSeen::Denied),
        NoCamera::None => words::camera(language, words::NotSeen::None),
        NoCamera::InUse => words::camera(language, words::NotSeen::InUse),
        NoCamera::Failed(_) => words::camera(language, words::NotSeen::Failed),
    }
}

impl Eye {
    fn turn_on(self) {
        if *self.sight.read_untracked() == Sight::Asking {
            return;
        }
        self.sight.set(Sight::Asking);
        spawn_local(async move {
            let turned_on = Camera::turn_on().await;
            // Where somebody has left the page meanwhile, the camera goes off with this value.
            if self.sight.is_disposed() {
                return;
            }
            match turned_on {
                Ok(_) if page_life::is_hidden() => self.sight.set(Sight::PutAway),
                Ok(camera) => {
                    let camera = Rc::new(camera);
                    self.camera.set_value(Some(Rc::clone(&camera)));
                    self.sight.set(Sight::On);
                    self.watch(camera).await;
                }
                Err(error) => {
                    leptos::logging::log!("{error}");
                    self.sight.set(Sight::Not(error));
                }
            }
        });
    }

    fn turn_off(self, sight: Sight) {
        if self.camera.try_set_value(None).is_none() {
            self.sight.set(sight);
        }
    }

    /// Has picture after picture looked at, one at a time, for as long as this camera is the one.
    async fn watch(self, camera: Rc<Camera>) {
        // The value that is kept decides how long the camera is on, and not this walk.
        let weak = Rc::downgrade(&camera);
        drop(camera);
        let mut failures = 0;
        while let Some(camera) = weak.upgrade() {
            if !camera.is_on() {
                self.turn_off(Sight::Not(NoCamera::InUse));
                return;
            }
            let video = self.video.try_get_untracked().flatten();
            let picture = video.and_then(|video| camera.picture(&video));
            drop(camera);
            if let Some(picture) = picture {
                failures = if self.door.look_at_picture(picture).await { 0 } else { failures + 1 };
            }
            if failures == FAILURES {
                self.turn_off(Sight::Unread);
                return;
            }
            timer::wait(PAUSE_MILLIS).await;
        }
    }

    fn turn_off_when_hidden(self) {
        let hidden = document_hidden(move || {
            if self.camera.try_with_value(Option::is_some) == Some(true) {
                self.turn_off(Sight::PutAway);
            }
        });
        on_cleanup(move || hidden.remove());
    }
}

fn document_hidden(on_hidden: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener(ev::Custom::<ev::Event>::new("visibilitychange"), move |_| {
        if page_life::is_hidden() {
            on_hidden();
        }
    })
}
