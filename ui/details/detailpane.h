// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"
#include "core/imagetext.h"

#include <QWidget>

class CloudLabel;
class CopyTable;
class ElidedLabel;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

/// Everything about one image, to read and to copy: its fields, snapshots and tags, and the JSON it
/// came as. All texts are shown as plain text.
class DetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setImage(const Image &image);
    /// How that image came; without one, nothing is said of it.
    void setOrigin(const ImageOrigin &origin);
    /// In which zone times are shown; local at first.
    void setTimeZone(TimeZone zone);

    /// Says that no image is selected.
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showImage();
    void showOrigin();
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeHeading();
    [[nodiscard]] QWidget *makeDetails();
    [[nodiscard]] CloudLabel *addField(const QString &label);
    void showFields(const Image &image);
    void showSnapshots(const Image &image);
    void showTags(const Image &image);
    void copyImageId() const;

    Image m_image;
    ImageOrigin m_origin;
    TimeZone m_zone = TimeZone::Local;
    QStackedWidget *m_stack;
    // Those below are made with the first image.
    QLabel *m_markLabel = nullptr;
    ElidedLabel *m_nameLabel = nullptr;
    CloudLabel *m_idLabel = nullptr;
    QFormLayout *m_form = nullptr;
    QList<CloudLabel *> m_values; // in the order of detailFields()
    QLabel *m_snapshotsHeading = nullptr;
    CopyTable *m_snapshots = nullptr;
    QLabel *m_tagsHeading = nullptr;
    CopyTable *m_tags = nullptr;
    CloudLabel *m_originLabel = nullptr;
    QPlainTextEdit *m_rawJson = nullptr;
};
