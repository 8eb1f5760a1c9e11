// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"

#include <QByteArray>

class QIODevice;

/// Writes images to a device in one format, one after the other, keeping none of them: begin(),
/// write() for each, end().
///
/// The device must be open and outlive the writer. An error is of kind File with the device's own
/// words; after one the output is broken and the writer of no further use.
class ImageWriter
{
public:
    explicit ImageWriter(QIODevice &device);
    virtual ~ImageWriter();
    Q_DISABLE_COPY_MOVE(ImageWriter)

    /// Writes what stands before the first image.
    [[nodiscard]] virtual Result<void> begin();

    [[nodiscard]] virtual Result<void> write(const Image &image) = 0;

    /// Writes what stands after the last image.
    [[nodiscard]] virtual Result<void> end();

protected:
    [[nodiscard]] Result<void> put(const QByteArray &bytes);

private:
    QIODevice &m_device;
};
