// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/imagewriter.h"

#include "export/deviceerror.h"

#include <QIODevice>

ImageWriter::ImageWriter(QIODevice &device) : m_device(device) { }

ImageWriter::~ImageWriter() = default;

Result<void> ImageWriter::begin()
{
    return {};
}

Result<void> ImageWriter::end()
{
    return {};
}

Result<void> ImageWriter::put(const QByteArray &bytes)
{
    if (m_device.write(bytes) == bytes.size())
        return {};
    return Failure(deviceError(m_device));
}
