//! What bounds the bill: limits of requests, of DynamoDB's units and of concurrent executions. Each
//! is a template parameter with a default.

use shared::table::{Cost, Function};

use cfn::{Parameter, ParameterHandle, Template};

/// A template parameter that is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub parameter: &'static str,
    default: &'static str,
    description: &'static str,
}

impl Limit {
    const fn new(
        parameter: &'static str,
        default: &'static str,
        description: &'static str,
    ) -> Self {
        Self { parameter, default, description }
    }

    /// The value where a deploy sets none.
    // The message of this panic is a compile error: limits are constants.
    #[allow(clippy::panic)]
    pub const fn default(self) -> u32 {
        match u32::from_str_radix(self.default, 10) {
            Ok(number) => number,
            Err(_) => panic!("the default of a limit is not a number"),
        }
    }

    pub(super) fn declare(self, template: &mut Template) -> ParameterHandle {
        let parameter = Parameter {
            description: self.description.into(),
            default: Some(self.default.into()),
            number: true,
            ..Parameter::default()
        };
        template.parameter(self.parameter, parameter)
    }
}

/// The limits of each method of a class of routes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThrottleLimits {
    /// Requests per second.
    pub rate: Limit,
    /// Requests at once, before the rate applies.
    pub burst: Limit,
}

/// The limits of a class. Those of `Cost::Read` also apply to methods without a class.
pub const fn throttle(cost: Cost) -> ThrottleLimits {
    match cost {
        Cost::Read => READ,
        Cost::List => LIST,
        Cost::Write => WRITE,
        Cost::Upload => UPLOAD,
    }
}

/// The class that limits `OPTIONS`, which API Gateway answers itself. Browsers send it before
/// writes.
pub const PREFLIGHT: Cost = Cost::Write;

const READ: ThrottleLimits = ThrottleLimits {
    rate: Limit::new("ThrottleRate", "20", "Requests per second to a method without other limits"),
    // A page of 20 products loads 20 images at once.
    burst: Limit::new("ThrottleBurst", "100", "Requests at once to a method without other limits"),
};
const LIST: ThrottleLimits = ThrottleLimits {
    rate: Limit::new("ListRate", "5", "Lists and searches per second"),
    burst: Limit::new("ListBurst", "20", "Lists and searches at once"),
};
const WRITE: ThrottleLimits = ThrottleLimits {
    rate: Limit::new(
        "WriteRate",
        "5",
        "Requests per second to a method that writes products, and to OPTIONS of a path",
    ),
    burst: Limit::new("WriteBurst", "20", "Requests at once to a method that writes products"),
};
const UPLOAD: ThrottleLimits = ThrottleLimits {
    rate: Limit::new("UploadRate", "1", "Upload URLs per second"),
    // The page uploads several images of a product at once.
    burst: Limit::new("UploadBurst", "10", "Upload URLs at once"),
};

/// The read units per second of each table, and of each index. If this limit or that of
/// [`WRITE_UNITS`] is 0, neither applies.
pub const READ_UNITS: Limit = Limit::new(
    "MaxReadUnits",
    "1000",
    "Read units per second of a table or an index; 0 ends both limits of units",
);

/// The write units per second of each table, and of each index.
pub const WRITE_UNITS: Limit = Limit::new(
    "MaxWriteUnits",
    "200",
    "Write units per second of a table or an index; 0 ends both limits of units",
);

/// Concurrent executions of the function that processes uploads. A presigned URL allows any number
/// of uploads until it expires, so the limits of requests do not bound them.
pub const IMAGE_CONCURRENCY: Limit = Limit::new(
    "ImageConcurrency",
    "0",
    "Uploads that are processed at once; 0 means as many as the account allows",
);

/// The parameter with the memory of a function: `GetProductMemory`.
pub fn memory(row: &Function) -> String {
    format!("{}Memory", row.pascal_name())
}
