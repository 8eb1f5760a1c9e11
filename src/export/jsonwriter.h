// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/imagewriter.h"

/// Writes imageJson() of each image as a JSON array, one image a line.
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

/// Writes images as NDJSON: imageJson() and a line feed for each.
class NdJsonWriter final : public ImageWriter
{
public:
    using ImageWriter::ImageWriter;

    [[nodiscard]] Result<void> write(const Image &image) override;
};
