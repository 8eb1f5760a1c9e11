// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/imagewriter.h"

/// The image as one compact JSON object: "Region" first, the region that was asked, and then every
/// field as the API sent it, known or not. A "Region" in what was sent gives way, since names in an
/// object must be unique and the region asked is a part of the image's identity.
[[nodiscard]] QByteArray imageJson(const Image &image);

/// Writes images as a JSON array, one image a line.
class JsonWriter final : public ImageWriter
{
public:
    using ImageWriter::ImageWriter;

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> write(const Image &image) override;
    [[nodiscard]] Result<void> end() override;

private:
    bool m_isFirst = true;
};

/// Writes images as NDJSON: a JSON object and a line feed for each.
class NdJsonWriter final : public ImageWriter
{
public:
    using ImageWriter::ImageWriter;

    [[nodiscard]] Result<void> write(const Image &image) override;
};
