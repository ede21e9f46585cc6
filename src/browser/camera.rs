//! The camera at the back of a phone: asked for when somebody wants it, looked through, and turned off again.
//!
//! **Invariant:** a picture is seen for as long as it is looked at, and kept nowhere.

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamConstraints,
    MediaStreamTrack, MediaStreamTrackState,
};

use super::files::words_of;

/// The camera that is wished for: the one away from the face, and no finer than codes need.
const WISHED: &str = r#"{"facingMode":"environment","width":{"ideal":1280}}"#;
/// The widest picture that is taken.
const WIDEST: u32 = 1280;

/// Why there is no camera to look through.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoCamera {
    /// The person, or the browser for them, has said no.
    #[error("not allowed")]
    Denied,
    /// There is none, or this browser shows none to a page.
    #[error("none")]
    None,
    /// Something else has it.
    #[error("in use")]
    InUse,
    /// It failed in the browser's own words.
    #[error("{0}")]
    Failed(String),
}

/// A picture in grey: a byte a pixel, row by row.
pub struct Grey {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// The pixels.
    pub pixels: ArrayBuffer,
}

/// A camera that is on. It goes off when this goes.
pub struct Camera {
    stream: MediaStream,
    canvas: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
}

impl Camera {
    /// Turns the camera on; the browser asks the person first.
    ///
    /// # Errors
    /// The [`NoCamera`] that stood in the way.
    pub async fn turn_on() -> Result<Self, NoCamera> {
        let window = web_sys::window().ok_or(NoCamera::None)?;
        let navigator = window.navigator();
        // A page that is not served safely has no devices at all.
        let devices = Reflect::get(&navigator, &JsValue::from_str("mediaDevices"));
        if !devices.is_ok_and(|devices| devices.is_object()) {
            return Err(NoCamera::None);
        }
        let devices = navigator.media_devices().map_err(|error| reason(&error))?;
        let constraints = MediaStreamConstraints::new();
        constraints.set_video(&js_sys::JSON::parse(WISHED).map_err(|error| reason(&error))?);
        let asked = devices.get_user_media_with_constraints(&constraints).map_err(|error| reason(&error))?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|error| reason(&error))?.unchecked_into();
        let (canvas, pen) = canvas().inspect_err(|_| stop(&stream))?;
        Ok(Self { stream, canvas, pen })
    }

    /// Shows what it sees.
    pub fn show_in(&self, video: &HtmlVideoElement) {
        video.set_muted(true);
        video.set_src_object(Some(&self.stream));
        // A video that is muted may play; one that has left the page meanwhile need not.
        if let Ok(playing) = video.play() {
            wasm_bindgen_futures::spawn_local(async move {
                if let Err(error) = JsFuture::from(playing).await {
                    leptos::logging::log!("the camera is not shown: {}", words_of(&error));
                }
            });
        }
    }

    /// Says whether it is still on; another app may have taken it.
    pub fn is_on(&self) -> bool {
        tracks(&self.stream).any(|track| track.ready_state() == MediaStreamTrackState::Live)
    }

    /// Takes the picture that is shown just now; none while there is none yet.
    pub fn picture(&self, video: &HtmlVideoElement) -> Option<Grey> {
        let (width, height) = size_in((video.video_width(), video.video_height()))?;
        if self.canvas.width() != width || self.canvas.height() != height {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let (wide, high) = (f64::from(width), f64::from(height));
        self.pen.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, wide, high).ok()?;
        let colours = self.pen.get_image_data(0.0, 0.0, wide, high).ok()?.data();
        let grey: Vec<u8> = colours.chunks_exact(4).map(grey_of).collect();
        let pixels = Uint8Array::from(grey.as_slice()).buffer();
        Some(Grey { width: usize::try_from(width).ok()?, height: usize::try_from(height).ok()?, pixels })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        stop(&self.stream);
    }
}

/// Brings a picture down to what is wide enough; none for one without pixels.
fn size_in((width, height): (u32, u32)) -> Option<(u32, u32)> {
    if width == 0 || height == 0 {
        return None;
    }
    let longest = width.max(height);
    let within = |side: u32| if longest > WIDEST { (side * WIDEST / longest).max(1) } else { side };
    Some((within(width), within(height)))
}

/// How light a pixel of red, green, blue and its cover is to the eye.
#[allow(clippy::cast_possible_truncation, reason = "a mean of bytes is a byte")]
fn grey_of(pixel: &[u8]) -> u8 {
    let [red, green, blue, ..] = *pixel else { return 0 };
    ((u32::from(red) * 77 + u32::from(green) * 151 + u32::from(blue) * 28) >> 8) as u8
}

/// A place to draw on that is never shown, and that the browser keeps where it can be read.
fn canvas() -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), NoCamera> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(NoCamera::None)?;
    let canvas = document.create_element("canvas").map_err(|error| reason(&error))?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("willReadFrequently"), &JsValue::TRUE).map_err(|error| reason(&error))?;
    let pen = canvas.get_context_with_context_options("2d", &options).map_err(|error| reason(&error))?;
    let pen = pen.ok_or_else(|| NoCamera::Failed("nothing to draw on".to_owned()))?;
    Ok((canvas, pen.unchecked_into()))
}

fn stop(stream: &MediaStream) {
    for track in tracks(stream) {
        track.stop();
    }
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> + use<> {
    let tracks: Array = stream.get_tracks();
    tracks.into_iter().map(JsCast::unchecked_into)
}

fn reason(error: &JsValue) -> NoCamera {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => NoCamera::Denied,
        "NotFoundError" | "OverconstrainedError" => NoCamera::None,
        "NotReadableError" | "AbortError" => NoCamera::InUse,
        _ => NoCamera::Failed(words_of(error)),
    }
}
