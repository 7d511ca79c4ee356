//! `cargo xtask serve`.

use super::Result;
use super::run::run;
use super::tools;

/// Serves the page until it is stopped.
///
/// # Errors
/// Where a tool is missing and can't be had, or the port is taken.
pub fn serve(port: u16, address: Option<&str>) -> Result {
    tools::for_serving()?;
    println!("» building the story and the page (about a minute the first time)");
    println!("  then at http://127.0.0.1:{port}/ until you press Ctrl+C;");
    println!("  saving a file in data/, src/ or www/ rebuilds it and reloads the page");
    let mut trunk = tools::trunk();
    trunk.args(["serve", "--port", &port.to_string()]);
    if let Some(address) = address {
        trunk.args(["--address", "127.0.0.1", "--address", address]);
    }
    run(&mut trunk)
}
