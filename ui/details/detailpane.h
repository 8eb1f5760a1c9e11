// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"
#include "core/imagetext.h"
#include "ui/details/historytab.h"
#include "ui/details/regionstab.h"

#include <QWidget>

class CloudLabel;
class CopyTable;
class ElidedLabel;
class FieldRows;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;
class SectionHeading;

/// Everything about one image, to read and to copy: in its head the name, the id and the region,
/// under it the fields that have a value, snapshots and tags, and the JSON it came as. All texts
/// are shown as plain text.
class DetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setImage(const Image &image);
    /// The one that was set last.
    [[nodiscard]] const Image &image() const { return m_image; }
    /// Says under its name what is to be known first, such as that it is gone; an empty text, as at
    /// first, is nothing to say.
    void setRemark(const QString &remark);
    /// How that image came; without one, nothing is said of it.
    void setOrigin(const ImageOrigin &origin);
    /// In which zone times are shown; local at first.
    void setTimeZone(TimeZone zone);

    /// Which of the tabs is shown, or would be: 0 has the fields, 1 the JSON, 2 the regions,
    /// 3 the history.
    [[nodiscard]] int tab() const;
    void setTab(int tab);
    /// In which regions that image and its like are; see regionsWanted().
    void setRegions(const QStringList &sentences, const QList<RegionEntry> &entries);
    /// Whether they are in sight.
    [[nodiscard]] bool showsRegions() const;
    /// What is remembered of that image; see historyWanted().
    void setHistory(const QString &sentence, const QList<HistoryEntry> &entries);
    [[nodiscard]] bool showsHistory() const;
    [[nodiscard]] TimeZone timeZone() const { return m_zone; }

    /// Says that no image is selected.
    void clear();

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);
    /// The regions of that image are in sight now, and are not those of another.
    void regionsWanted(const ImageKey &key);
    /// The history of that image is in sight now, and is not that of another.
    void historyWanted(const ImageKey &key);
    /// The user wants to see that image, which is another.
    void imageChosen(const ImageKey &key);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showImage();
    void showOrigin();
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeHeading();
    [[nodiscard]] QWidget *makeDetails();
    void showFields(const Image &image);
    void showSnapshots(const Image &image);
    void showTags(const Image &image);
    void copyImageId();
    void askForTab();

    Image m_image;
    ImageOrigin m_origin;
    TimeZone m_zone = TimeZone::Local;
    QStackedWidget *m_stack;
    int m_firstTab = 0;
    // Those below are made with the first image.
    QTabWidget *m_tabs = nullptr;
    QLabel *m_markLabel = nullptr;
    ElidedLabel *m_nameLabel = nullptr;
    CloudLabel *m_idLabel = nullptr;
    ElidedLabel *m_regionLabel = nullptr;
    QLabel *m_remarkLabel = nullptr;
    FieldRows *m_fields = nullptr;
    SectionHeading *m_snapshotsHeading = nullptr;
    CopyTable *m_snapshots = nullptr;
    SectionHeading *m_tagsHeading = nullptr;
    CopyTable *m_tags = nullptr;
    CloudLabel *m_originLabel = nullptr;
    QPlainTextEdit *m_rawJson = nullptr;
    RegionsTab *m_regions = nullptr;
    HistoryTab *m_history = nullptr;
};
