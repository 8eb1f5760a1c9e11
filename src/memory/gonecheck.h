// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "core/image.h"
#include "core/result.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class ImageSource;

/// Asks for images by their ids once more, each in its place, before they are called gone: a page
/// that moved while it was read is no deletion.
class GoneCheck final : public QObject
{
    Q_OBJECT

public:
    /// The source must outlive this.
    explicit GoneCheck(ImageSource &source, QObject *parent = nullptr);
    ~GoneCheck() override;

    /// Once: the ids to ask for, by place. finished() fires later, also where there are none.
    void start(const QHash<Place, QStringList> &ids);

    /// After finished(): those that are there all the same. Error: the place's own; Usage
    /// for an id that cannot be asked for; Malformed where the answers were not whole; then nothing
    /// is known about any of its ids.
    [[nodiscard]] Result<QList<Image>> found(const Place &place) const;

signals:
    void finished();

private:
    struct Check
    {
        Place place = {};
        std::unique_ptr<ImageCatalog> catalog = {};
        Result<void> started = {};
    };

    void takeSummary();

    ImageSource &m_source;
    bool m_isFinished = false;
    std::vector<Check> m_checks; // one for each place
};
