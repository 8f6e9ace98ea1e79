//! Asks a person. Only a clear yes counts as yes: Enter, the end of input, a read error and three
//! unclear answers count as no.

use std::io::{BufRead, Write};

use crate::deploy::Answer;

/// Attempts to get an answer that is yes or no.
const ATTEMPTS_MAX: usize = 3;

/// Asks at the terminal: the question on stderr, the answer from stdin.
///
/// A blocking thread asks, so that the caller still receives Ctrl-C. The thread does not lock
/// stderr, so that the caller can write to it.
pub async fn ask_at_terminal(question: String) -> Answer {
    let asking = tokio::task::spawn_blocking(move || {
        ask(&question, std::io::stdin().lock(), std::io::stderr())
    });
    asking.await.unwrap_or(Answer::No)
}

/// Writes `question` to `out`, reads the answer from `input`, and blocks until it is there. `y` and
/// `yes` count as yes, in any case.
pub fn ask(question: &str, mut input: impl BufRead, mut out: impl Write) -> Answer {
    for _ in 0..ATTEMPTS_MAX {
        let written = write!(out, "{question} [y/N] ").and_then(|()| out.flush());
        let mut line = String::new();
        match written.and_then(|()| input.read_line(&mut line)) {
            Ok(0) => {
                // Ends the question's line.
                let _ = writeln!(out);
                return Answer::No;
            }
            Ok(_) => {}
            Err(_) => return Answer::No,
        }
        match line.trim().to_ascii_lowercase().as_str() {
            "y" | "yes" => return Answer::Yes,
            "" | "n" | "no" => return Answer::No,
            _ => {
                let _ = writeln!(out, "Please answer y or n.");
            }
        }
    }
    Answer::No
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(input: &str) -> Answer {
        ask("Apply?", input.as_bytes(), Vec::new())
    }

    #[test]
    fn ask_at_end_of_input_is_no() {
        assert_eq!(answer(""), Answer::No);
        assert_eq!(answer("what\n"), Answer::No);
    }

    #[test]
    fn ask_enter_is_no() {
        assert_eq!(answer("\n"), Answer::No);
        assert_eq!(answer("  \n"), Answer::No);
    }

    #[test]
    fn ask_only_y_and_yes_are_yes() {
        for input in ["y\n", "Y\n", "yes\n", "YES", "ja\ny\n"] {
            assert_eq!(answer(input), Answer::Yes, "{input:?}");
        }
        for input in ["n\n", "no\n", "yess\n", "1\n2\n3\ny\n"] {
            assert_eq!(answer(input), Answer::No, "{input:?}");
        }
    }

    #[test]
    fn ask_input_that_is_not_utf8_is_no() {
        assert_eq!(ask("Apply?", [0xff, 0xfe, b'\n'].as_slice(), Vec::new()), Answer::No);
    }
}
