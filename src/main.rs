//! Mounts the page.

use leptos::mount::mount_to_body;

fn main() {
    mount_to_body(pushpull_page::App);
}
