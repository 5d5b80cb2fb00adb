//! What a browser runs beside the page: `static/desk/worker.js` hands it questions and takes its answers away.

#[cfg(target_arch = "wasm32")]
mod door {
    use pushpull_desk::Job;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The work on one question.
    #[wasm_bindgen]
    pub struct Work(Option<Job>);

    #[wasm_bindgen]
    impl Work {
        /// The work on a question as the page writes it down. A question of another version is done at once.
        #[wasm_bindgen(constructor)]
        pub fn new(keys: &str, figures: &[f64]) -> Self {
            Self(Job::read(keys, figures))
        }

        /// Works for a millisecond or so; what has been found, if that is news.
        pub fn advance(&mut self) -> Option<Vec<f64>> {
            self.0.as_mut()?.advance()
        }

        /// Whether there is nothing left to do.
        pub fn done(&self) -> bool {
            self.0.as_ref().is_none_or(Job::is_done)
        }
    }
}

fn main() {}
